"""Words that tell whether a clause looks back or ahead; read by the date rules where a year or a week is missing.

Source: Duden (strong verbs, modal verbs). Weak preterites and participles are recognised by their form.
"""

from __future__ import annotations

AHEAD: frozenset[str] = frozenset({
    "wird", "werden", "werde", "würde", "würden", "soll", "sollen", "solle", "will", "wollen", "wolle",
    "könnte", "könnten", "dürfte", "dürften", "plant", "planen", "plane", "geplant", "kündigt", "kündigen",
    "erwartet", "erwarten", "erwartete", "vorgesehen", "anstehende", "anstehenden", "bevorstehende",
    "bevorstehenden", "bevorsteht", "ansteht", "voraussichtlich", "demnächst", "müssen", "muss", "droht",
    "drohen", "möchte", "möchten", "angesetzt", "angesetzte", "werdet", "terminiert", "aufgerufen",
    "erwarteten", "spätestens", "frühestens", "prognose",
})  # fmt: skip

SCHEDULED: frozenset[str] = frozenset({
    "beginnt", "beginnen", "startet", "starten", "findet", "finden", "trifft", "treffen", "tritt", "treten",
    "entscheidet", "entscheiden", "berät", "beraten", "stimmt", "kommt", "kommen", "spielt", "spielen",
    "öffnet", "eröffnet", "endet", "enden", "läuft", "laufen", "steht", "stehen", "tagt", "tagen", "gilt",
    "gelten", "lädt", "laden", "wählt", "wählen", "folgt", "folgen", "geht", "gehen", "bin", "ist", "sind",
    "reist", "empfängt", "hält", "feiert", "feiern", "veranstaltet", "bestreiten", "ruft", "zeigt", "erscheint",
    "erscheinen", "bekommt", "bringt", "bringen", "macht", "machen", "tut",
})  # fmt: skip
"""Present tense verbs of things to come; weaker than any sign of the past."""

PAST: frozenset[str] = frozenset({
    "war", "waren", "wurde", "wurden", "hatte", "hatten", "kam", "kamen", "ging", "gingen", "gab", "gaben",
    "stand", "standen", "lag", "lagen", "fiel", "fielen", "stieg", "stiegen", "sank", "sanken", "nahm",
    "nahmen", "sah", "sahen", "hieß", "hießen", "blieb", "blieben", "fand", "fanden", "traf", "trafen",
    "schloss", "schlossen", "begann", "begannen", "gewann", "gewannen", "verlor", "verloren", "sprach",
    "sprachen", "lief", "liefen", "ließ", "ließen", "rief", "riefen", "schrieb", "schrieben", "trat", "traten",
    "trug", "trugen", "zog", "zogen", "brach", "brachen", "bot", "boten", "hielt", "hielten", "half", "halfen",
    "erhielt", "erhielten", "worden", "gewesen", "warf", "warfen", "schlug", "schlugen", "wuchs", "wuchsen",
    "starb", "starben", "flog", "flogen", "fuhr", "fuhren", "bat", "baten", "verließ", "entschied",
    "entschieden", "unterschrieb", "verschob", "sprang", "einging", "galt", "galten", "bekam", "bekamen",
    "betrug", "betrugen", "wies", "wiesen", "empfing", "erfuhr", "vergingen", "verschwand", "entstand",
    "entstanden", "floss", "flossen", "lud", "luden", "erklomm", "riss", "rissen", "gelang", "gelangen",
    "missfiel", "schien", "schienen", "schoss", "saß", "saßen", "sandte", "stieß", "stießen", "tat", "taten",
    "erschien", "erschienen", "unterlag", "überfiel", "überwies", "verbot", "verbrachte", "dachte", "brachte",
    "wusste",
})  # fmt: skip

MORE_PAST: frozenset[str] = frozenset({
    "geschah", "geschahen", "empfahl", "griff", "griffen", "schob", "schoben", "schied", "schieden", "schuf",
    "schufen", "schwieg", "schwiegen", "sang", "sangen", "band", "banden", "litt", "litten", "blies", "drang",
    "drangen", "erlosch", "warb", "warben", "rang", "rangen", "zwang", "zwangen", "schwand", "stahl",
    "stahlen", "trieb", "trieben", "wich", "wichen", "schnitt", "schnitten", "goss", "strich", "strichen",
    "bog", "lieh", "maß", "nannte", "kannte", "rannte", "brannte", "wandte", "lieferte", "kehrte", "wog",
    "trank", "aß", "las", "lasen", "fraß", "schmolz", "focht", "bewog",
})  # fmt: skip
"""More strong preterites."""

INSEPARABLE: tuple[str, ...] = ("be", "ver", "er", "ent", "zer", "über", "unter", "wider", "durch", "um")
"""Prefixes that make new strong verbs (``bestand``, ``ergab``)."""

PERFECT_AUXILIARIES: frozenset[str] = frozenset({
    "hat", "haben", "habe", "ist", "sind", "sei", "seien", "hätte", "hätten", "wäre", "wären", "habt",
})  # fmt: skip
NOT_PRETERITE: frozenset[str] = frozenset({
    "heute", "bitte", "beste", "besten", "weite", "weiten", "breite", "gute", "guten", "rechte", "rechten",
    "alte", "alten", "sollte", "sollten", "könnte", "könnten", "möchte", "möchten", "dürfte", "dürften",
    "hätte", "hätten", "müsste", "müssten", "gesamte", "gesamten", "bekannte", "bekannten", "bestimmte",
    "bestimmten", "erste", "ersten", "letzte", "letzten", "zweite", "zweiten", "dritte", "dritten", "vierte",
    "vierten", "sechste", "achte", "nächste", "hohe", "harte", "harten", "späte", "späten", "leichte", "echte",
    "schlechte", "direkte", "konkrete", "konkreten", "private", "privaten", "spätesten", "meisten",
    "wichtigsten", "größten", "höchsten", "neuesten", "jüngsten", "schnellsten", "stärksten", "nächsten",
    "unten", "hinten", "seiten", "selten", "mitten", "bieten", "arbeiten", "halten", "treten", "bitten",
    "raten", "warten", "starten", "leiten", "beraten", "erwarten", "auftreten", "bedeuten", "erhalten",
    "enthalten", "verhalten", "behalten", "anbieten", "verbieten", "vorbereiten", "betreten", "vertreten",
    "gelten", "welten",
})  # fmt: skip
"""Words in ``-te`` or ``-ten`` that are no weak preterite."""

PARTICIPLE = r"(?:\w{0,12}ge\w{2,20}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\w{3,20}(?:t|en)|\w{2,20}iert)"
PRETERITE = r"\w{2,20}(?:te|ten)"

HEARSAY: frozenset[str] = frozenset({"soll", "sollen", "will", "wollen"})
"""Modal verbs that report, with a perfect infinitive (``soll verkauft haben``)."""

SEPARABLE: tuple[str, ...] = (
    "ab", "an", "auf", "aus", "bei", "dar", "durch", "ein", "entgegen", "fest", "fort", "her", "heraus", "hervor",
    "hin", "hinzu", "los", "mit", "nach", "nieder", "statt", "teil", "um", "vor", "voran", "vorbei", "weg",
    "weiter", "wieder",
    "zu", "zurück", "zusammen",
)  # fmt: skip
"""Prefixes that stand before a strong preterite in a subordinate clause (``eintraf``)."""

PLANNED: tuple[str, ...] = (
    "geplant", "angekündigt", "bevorstehend", "anstehend", "angesetzt", "anberaumt", "terminiert",
)  # fmt: skip
"""Stems of words that tell that what follows lay ahead when it was reported."""

NOT_PRESENT: frozenset[str] = frozenset({
    "nicht", "seit", "jetzt", "erst", "fast", "selbst", "sonst", "dort", "weit", "meist", "statt", "bereit", "acht",
    "laut", "gesamt", "insgesamt", "zuletzt", "zunächst", "samt", "halt", "recht", "leicht", "schlecht", "echt",
    "direkt", "bekannt", "komplett", "konkret", "perfekt", "privat", "spät", "breit", "hart", "zart", "kalt", "alt",
    "fest", "längst", "möglichst", "mindest", "spätest", "nächst", "höchst", "äußerst", "jüngst", "unlängst", "einst",
    "ernst", "kaputt", "violett", "absolut", "exakt", "intakt", "diskret", "präsent", "prominent", "transparent",
    "kompetent", "effizient", "konstant", "elegant", "relevant", "interessant", "riskant", "rasant", "brisant",
    "verletzt", "bestimmt", "gestellt", "trotzt", "samstagt", "zeit", "derzeit", "hingt", "vermehrt", "verstärkt",
    "begrenzt", "bedingt", "beliebt", "bewusst", "verdient", "vereinzelt", "unbekannt", "unerwartet", "hierzulandet",
    "damit", "somit", "womit", "mit", "oft", "gut", "rot", "tot", "hat", "nebst", "zumeist", "soweit", "überhaupt",
    "dicht", "schlicht", "wert", "leidt", "geht's", "gibt's", "obst", "dienst", "weltweit", "landesweit", "bundesweit",
    "europaweit", "unweit", "jederzeit", "nachts", "zweit", "dritt", "viert", "sagt", "heißt", "meint",
})  # fmt: skip
"""Words in ``-t`` that are no verb in the present tense, or one that reports (``sagt``)."""
