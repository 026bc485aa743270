"""What a user types and sees: files written, summary, exit codes, one clear line per error."""

import json
import re
from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from pipeline import Settings, cli, load, stages
from pipeline.errors import AbgleichError, ModelError, SettingsError


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(cli.app, [str(w) for w in words])


@pytest.mark.usefixtures("quick_stages")
class TestRun:
    """``abgleich run``."""

    def test_a_run_writes_a_folder_and_sums_it_up(self, folder: Path, tmp_path: Path) -> None:
        done = call("run", folder, "--out", tmp_path / "out")
        assert done.exit_code == 0, done.output
        assert "2 Artikel, 0 nicht lesbar" in done.stdout
        assert "Die Werte 1900 und 2400 stehen nebeneinander." in done.stdout
        assert f"Bericht: {tmp_path / 'out' / 'report.html'}" in done.stdout
        assert len(load(tmp_path / "out").claims) == 2

    def test_every_file_and_folder_given_is_read(self, folder: Path, tmp_path: Path) -> None:
        single = tmp_path / "c.txt"
        single.write_text("Nordwind baut 50 Stellen ab.", "utf-8")
        call("run", folder, single, "--out", tmp_path / "out")
        assert list(load(tmp_path / "out").articles["path"]) == ["a.txt", "b.txt", "c.txt"]

    def test_a_file_that_fails_is_a_warning(self, folder: Path, tmp_path: Path) -> None:
        (folder / "leer.txt").write_text("")
        done = call("run", folder, "--out", tmp_path / "out")
        assert done.exit_code == 0
        assert re.search(r"^abgleich: leer\.txt: .+", done.stderr, re.MULTILINE)
        assert "2 Artikel, 1 nicht lesbar" in done.stdout

    def test_an_article_that_breaks_a_stage_is_a_failure_with_its_path(self, folder: Path, tmp_path: Path) -> None:
        (folder / "c.txt").write_text("KAPUTT 5", "utf-8")
        done = call("run", folder, "--out", tmp_path / "out")
        assert done.exit_code == 0
        (failed,) = (tmp_path / "out" / "failed.jsonl").read_text("utf-8").splitlines()
        assert json.loads(failed)["path"] == "c.txt"
        assert "ValueError: broken on purpose" in json.loads(failed)["reason"]
        assert list(load(tmp_path / "out").articles["path"]) == ["a.txt", "b.txt"]

    def test_a_file_that_breaks_its_reader_is_a_failure_with_its_path(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> None:
            raise RecursionError("too deep")

        monkeypatch.setattr(import_module("pipeline.ingest.read"), "_of_json", broken)
        (folder / "aa.json").write_text("{}", "utf-8")
        done = call("run", folder, "--out", tmp_path / "out")
        assert done.exit_code == 0
        assert "aa.json: RecursionError: too deep" in done.stderr
        assert list(load(tmp_path / "out").articles["path"]) == ["a.txt", "b.txt"]

    def test_an_output_folder_that_cannot_be_made_is_refused_before_the_work(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("pipeline.stages.understand", lambda *_: pytest.fail("worked in vain"))
        (tmp_path / "file").write_text("")
        done = call("run", folder, "--out", tmp_path / "file" / "out")
        assert isinstance(done.exception, AbgleichError)
        assert "Choose another --out" in str(done.exception)

    def test_nothing_readable_is_exit_code_1(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        assert call("run", tmp_path / "in", "--out", tmp_path / "out").exit_code == 1

    def test_the_output_folder_inside_the_input_is_not_read(self, folder: Path) -> None:
        for _ in range(2):
            done = call("run", folder, "--out", folder / "out")
            assert "2 Artikel, 0 nicht lesbar" in done.stdout

    def test_english_is_spoken_where_asked_for(self, folder: Path, tmp_path: Path) -> None:
        done = call("run", folder, "--out", tmp_path / "out", "--lang", "en")
        assert "2 articles, 0 not readable" in done.stdout
        assert '<html lang="en">' in (tmp_path / "out" / "report.html").read_text("utf-8")

    def test_settings_come_from_a_file_and_options_win(self, folder: Path, tmp_path: Path) -> None:
        settings = tmp_path / "s.toml"
        settings.write_text('lang = "en"\nlink_threshold = 0.5\n')
        call("run", folder, "--out", tmp_path / "out", "--settings", settings, "--lang", "de")
        run = json.loads((tmp_path / "out" / "run.json").read_text("utf-8"))
        assert (run["settings"]["lang"], run["settings"]["link_threshold"]) == ("de", 0.5)

    def test_run_json_tells_what_ran(self, folder: Path, tmp_path: Path) -> None:
        call("run", folder, "--out", tmp_path / "out")
        run = json.loads((tmp_path / "out" / "run.json").read_text("utf-8"))
        assert run.keys() == {"inputs", "settings", "model", "versions", "counts", "seconds", "work"}
        assert run["work"] == {"done": 2, "reused": 0, "broken_chunks": 0}
        assert run["inputs"] == [str(folder)]
        assert run["seconds"].keys() == {"read", "annotate", "extract", "claims", "reconcile", "report"}
        assert run["counts"] == {
            "articles": 2, "failed": 0, "mentions": {"count": 2}, "boilerplate": 0, "claims": 2, "items": 1,
            "findings": {"conflict": 1}, "failed_derivations": 0,
        }  # fmt: skip
        assert run["versions"]["spacy"]

    def test_control_characters_do_not_reach_the_terminal(self, folder: Path, tmp_path: Path) -> None:
        (folder / "c\x1b[31m.txt").write_text("")
        done = call("run", folder, "--out", tmp_path / "out")
        assert "\x1b[31m" not in done.stderr + done.stdout


@pytest.mark.usefixtures("quick_stages")
class TestOtherCommands:
    """The commands beside ``run``."""

    def test_extract_then_reconcile_equals_run(self, folder: Path, tmp_path: Path) -> None:
        call("run", folder, "--out", tmp_path / "one")
        assert call("extract", folder, "--out", tmp_path / "two").exit_code == 0
        assert len(load(tmp_path / "two").findings) == 0
        done = call("reconcile", tmp_path / "two")
        assert "Die Werte 1900 und 2400" in done.stdout
        one, two = load(tmp_path / "one"), load(tmp_path / "two")
        for name, table in one.tables.items():
            assert table.equals(two.tables[name]), name

    @pytest.mark.parametrize(("words", "spoken"), [((), "en"), (("--lang", "de"), "de")])
    def test_reconcile_keeps_the_language_unless_told(
        self, words: tuple[str, ...], spoken: str, folder: Path, tmp_path: Path
    ) -> None:
        call("run", folder, "--out", tmp_path / "out", "--lang", "en")
        call("reconcile", tmp_path / "out", *words)
        assert load(tmp_path / "out").lang == spoken
        assert f'<html lang="{spoken}">' in (tmp_path / "out" / "report.html").read_text("utf-8")

    def test_report_is_rendered_again_in_another_language(self, folder: Path, tmp_path: Path) -> None:
        call("run", folder, "--out", tmp_path / "out")
        done = call("report", tmp_path / "out", "--lang", "en")
        assert done.stdout.strip() == str(tmp_path / "out" / "report.html")
        assert "Conflicts and slips" in (tmp_path / "out" / "report.html").read_text("utf-8")


    def test_annotations_are_gold_that_scores_itself_right(self, folder: Path, tmp_path: Path) -> None:
        done = call("annotate", folder, "--out", tmp_path / "gold")
        assert done.exit_code == 0, done.output
        assert (tmp_path / "gold" / "a.txt.gold.jsonl").is_file()
        scores = call("evaluate", folder, "--gold", tmp_path / "gold", "--json")
        assert scores.exit_code == 0
        counts = [s for s in json.loads(scores.stdout)["scores"] if s["name"] == "count value"]
        assert [(s["hits"], s["found"], s["gold"]) for s in counts] == [(2, 2, 2)]

    def test_annotations_never_overwrite_corrections(self, folder: Path, tmp_path: Path) -> None:
        call("annotate", folder, "--out", tmp_path / "gold")
        done = call("annotate", folder, "--out", tmp_path / "gold")
        assert "is already there" in str(done.exception)

    def test_annotations_beside_the_articles_are_not_read_as_articles(self, folder: Path, tmp_path: Path) -> None:
        (folder / "c.jsonl").write_text('{"text": "Nordwind baut 7 Stellen ab."}\n', "utf-8")
        call("annotate", folder, "--out", folder)
        assert "3 Artikel, 0 nicht lesbar" in call("run", folder, "--out", tmp_path / "out").stdout

    def test_two_articles_of_one_stem_have_two_gold_files(self, folder: Path, tmp_path: Path) -> None:
        (folder / "a.md").write_text("Nordwind baut 7 Stellen ab.", "utf-8")
        done = call("annotate", folder, "--out", tmp_path / "gold")
        assert len(done.stdout.splitlines()) == len({p.name for p in (tmp_path / "gold").iterdir()}) == 3

    def test_a_loss_against_the_baseline_fails(self, folder: Path, tmp_path: Path) -> None:
        call("annotate", folder, "--out", tmp_path / "gold")
        words = ("evaluate", folder, "--gold", tmp_path / "gold", "--against", tmp_path / "base.json")
        assert call(*words, "--update").exit_code == 0
        assert call(*words).exit_code == 0
        (folder / "b.txt").write_text("Nordwind baut keine Stellen ab, auch nicht in diesem Jahr.", "utf-8")
        assert call(*words).exit_code == 1


USAGE = [
    ("run", "{tmp}/missing"),
    ("run",),
    ("run", "{tmp}", "--workers", "0"),
    ("run", "{tmp}", "--lang", "fr"),
    ("run", "{tmp}", "--nonsense"),
    ("report", "{tmp}/missing"),
    ("evaluate", "{tmp}", "--update"),
    ("nonsense",),
]


@pytest.mark.parametrize("words", USAGE, ids=" ".join)
def test_wrong_usage_is_exit_code_2(words: tuple[str, ...], tmp_path: Path) -> None:
    assert call(*(w.format(tmp=tmp_path) for w in words)).exit_code == 2


ERRORS = [
    (SettingsError("s.toml: unknown setting 'x'."), 2),
    (ModelError("no model xx: install it."), 2),
    (AbgleichError("out: cannot be written."), 1),
]


@pytest.mark.parametrize(("error", "code"), ERRORS)
def test_an_error_is_one_line_without_traceback(
    error: AbgleichError, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code
    assert capsys.readouterr().err == f"abgleich: {error}\n"


def test_an_unusable_folder_of_results_is_refused(tmp_path: Path) -> None:
    done = call("report", tmp_path)
    assert isinstance(done.exception, AbgleichError)
    assert "abgleich run" in str(done.exception)


def test_help_shows_examples() -> None:
    for command in ("run", "extract", "reconcile", "report", "evaluate", "annotate"):
        done = call(command, "--help")
        assert done.exit_code == 0
        assert f"abgleich {command}" in done.stdout


@pytest.mark.usefixtures("quick_stages")
def test_the_api_gives_tables_without_writing(folder: Path) -> None:
    import pipeline  # noqa: PLC0415

    results = pipeline.run(folder, lang="en")
    for frame in (results.articles, results.mentions, results.claims, results.findings, results.comparisons):
        assert isinstance(frame, pd.DataFrame)
    assert list(results.findings["judgement"]) == ["conflict"]
    assert [p.name for p in folder.iterdir() if p.is_dir()] == []
    with pytest.raises(SettingsError, match="unknown setting 'wrokers'"):
        pipeline.run(folder, wrokers=2)


@pytest.mark.usefixtures("quick_stages")
def test_the_verbs_of_the_face_chain(folder: Path) -> None:
    import pipeline  # noqa: PLC0415

    articles = [a for a in pipeline.read_articles(folder) if isinstance(a, pipeline.Article)]
    assert [m.surface for m in pipeline.extract_mentions(articles)] == ["1900", "2400"]
    results = list(pipeline.build_claims(articles))
    found = pipeline.reconcile_claims(results)
    assert [f.judgement for f in found.findings] == ["conflict"]
    assert [m.surface for m in pipeline.extract_text("Es sind 12.", published="2025-01-01")] == ["12"]


@pytest.mark.usefixtures("quick_stages")
def test_whoever_watches_is_told_of_every_file_and_article(folder: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    stages.understand([folder], Settings(), watch=lambda *told: seen.append(told))
    assert seen == [("understand", 1, 2), ("understand", 2, 2)]


def test_no_bar_is_drawn_where_nobody_looks() -> None:
    with cli._progress() as watch:
        assert watch is None
