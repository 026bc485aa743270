# Two commands do everything: `make run` (corpus/ -> extracted/report.html) and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: run test check browser mutants peers cluster model fuzz wheel lowest licences clean
.DEFAULT_GOAL := run

run: $(VENV)/.run
	$(BIN)/abgleich run corpus --out extracted

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

check: test

# Opens the report in a headless Chromium: Debian's package, or CHROMIUM=/path/to/one. Says loudly where there is none.
browser: $(VENV)/.browser
	@$(BIN)/python -m benchmarks.chromium
	$(BIN)/pytest tests/browser

$(VENV)/.browser: pyproject.toml $(VENV)/.dev
	$(BIN)/pip install --quiet -e '.[browser]'
	@touch $@

# Breaks one rule at a time and fails where the gold annotations do not notice; some minutes, for the night.
mutants: $(VENV)/.run
	$(BIN)/python -m benchmarks.mutants

# Needs the development data beside the checkout, and Java for one of the peers; what does not install is skipped.
PEERS := benchmarks/peers

peers: $(VENV)/.run $(PEERS)/.venv/.installed
	OMP_NUM_THREADS=1 nice -n 19 $(BIN)/python $(PEERS)/run.py --misses

$(PEERS)/.venv/.installed: $(PEERS)/requirements.txt
	$(PYTHON) -m venv $(PEERS)/.venv
	@grep -v '^#' $< | while read -r peer; do \
	  $(PEERS)/.venv/bin/pip install --quiet "$$peer" || echo "SKIPPED: $$peer does not install here" >&2; done
	@touch $@

# Trains the name recogniser anew (about 75 minutes on one core) and measures it; goes on where it was stopped.
# MODEL_OUT=FOLDER WORK=FOLDER train beside the shipped model without touching it.
DATA ?= ../shared/training
WORK ?= training/work
MODEL_OUT ?= pipeline/language/model

model: $(WORK)/venv/.installed
	OMP_NUM_THREADS=1 $(WORK)/venv/bin/python -m training.train_encoder --data $(DATA) --out $(WORK)
	OMP_NUM_THREADS=1 $(WORK)/venv/bin/python -m training.export --weights $(WORK)/tagger.pt --data $(DATA) --out $(MODEL_OUT)
	OMP_NUM_THREADS=1 $(WORK)/venv/bin/python -m benchmarks.model --data $(DATA) --model $(MODEL_OUT)

$(WORK)/venv/.installed: training/requirements.txt pyproject.toml
	$(PYTHON) -m venv $(WORK)/venv
	$(WORK)/venv/bin/pip install --quiet -r training/requirements.txt -e .
	@touch $@

# Longer than CI does it: prints executions and crashes; SECONDS for each of the three targets.
SECONDS ?= 600

fuzz: $(VENV)/.dev
	@$(BIN)/pip install --quiet -e '.[fuzz]' || echo "NOT INSTALLED: atheris; the seeds are mutated at random instead" >&2
	OMP_NUM_THREADS=1 $(BIN)/python tests/fuzz/run.py --seconds $(SECONDS)

# Builds wheel and sdist, installs the wheel into a clean environment of each supported Python that is there, runs the
# sample corpus and tests from it, and writes an SBOM. Says loudly which Python was not there.
# WHEEL="--python 3.12" tries one only, without the tests.
WHEEL ?= --tests --sbom dist/sbom.cdx.json

wheel: $(VENV)/.release
	rm -rf dist && $(BIN)/python -m build --quiet
	$(BIN)/python tests/packaging/try_wheel.py dist $(WHEEL)

# The same with the lowest versions that pyproject.toml allows.
lowest: $(VENV)/.release
	rm -rf dist && $(BIN)/python -m build --quiet
	$(BIN)/python tests/packaging/try_wheel.py dist --lowest

licences: $(VENV)/.release
	$(BIN)/python tests/packaging/licences.py

$(VENV)/.release: pyproject.toml $(VENV)/.run
	$(BIN)/pip install --quiet -e '.[release]'
	@touch $@

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet -e .
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.run
	$(BIN)/pip install --quiet -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) extracted/*
