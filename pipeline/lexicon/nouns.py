"""Nouns around numbers: what is counted, and what a number merely labels.

Sources: Duden (nominalised adjectives and participles), own reading of agency style.
"""

from __future__ import annotations

LABELS: tuple[str, ...] = (
    "§", "§§", "Paragraf", "Paragraph", "Artikel", "Art.", "Absatz", "Abs.", "Satz", "Nummer", "Nr.", "No.",
    "Ziffer", "Kapitel", "Seite", "Seiten", "S.", "Band", "Teil", "Platz", "Rang", "Position", "Startplatz",
    "Level", "Kategorie", "Pflegegrad", "Typ", "Version", "Formel", "Staffel", "Folge", "Episode", "Tabelle",
    "Abbildung", "Grafik", "Punkt", "Schritt", "Phase", "iPhone", "iPad", "iOS", "Windows", "Android",
    "Galaxy", "Airbus", "Boeing", "Playstation", "PlayStation", "Xbox", "Apollo", "Ariane", "Falcon", "Covid",
    "COVID", "Agenda", "Leopard", "GPT", "Gemini", "Claude", "Llama", "Tel.", "Telefon", "Fax", "Postfach",
    "PLZ", "ISBN", "ISIN", "WKN", "Hausnummer", "Jahrgang", "Bauabschnitt", "Tarifzone", "S&P", "Nr",
    "Spielminute", "Zeile", "Ausgabe", "Heft", "Kennzahl", "Pro", "Series", "Max", "Plus", "Ultra", "Mini",
    "RX", "RTX", "Ryzen", "Lufthansa-Flug", "RTL", "Sat.1", "Größe", "Akt", "Sachgebiet", "Dezernat",
    "Wahlkreis", "Stimmkreis", "Vers", "Psalm", "Top", "U", "Ü", "Matrikel", "Paragrafen", "Paragraphen",
)  # fmt: skip
"""Words before a number that make it a name (``Artikel 5``, ``Formel 1``, ``iPhone 16``)."""

WEAK_LABELS: tuple[str, ...] = (
    "Haus", "Block", "Kreis", "Bezirk", "Halle", "Zimmer", "Raum", "Zug", "Flug", "Straße", "Autobahn",
    "Bundesstraße", "Bild", "Foto", "Frage", "Gruppe", "Klasse", "Stufe", "Tor", "Terminal", "Dax", "DAX",
    "MDAX", "SDAX", "TecDAX", "Stoxx", "Nasdaq", "Bundesliga", "Regionalliga", "Senat", "Kammer", "Gate",
    "Pier", "Runde", "Lauf", "Programm", "Zone", "Reaktor", "Highway", "Stand", "Regel", "Linie", "Gleis",
    "Etappe", "Anlage", "Abteilung", "Lotto", "Modell", "Euro", "Liga", "Stern", "Welle", "Takt", "ICE",
    "Art", "Abschnitt", "Generation", "Sektion", "Kanal", "Spieltag", "Route", "Radio", "Staffel",
    "Ligue",
)  # fmt: skip
"""Words before a number that make it a name unless a noun follows (``im Zug 200 Menschen``)."""

NAMES: tuple[str, ...] = (
    "Hannover 96", "Mainz 05", "Schalke 04", "1860 München", "U 20", "G 20", "3sat", "Pro 7",
)  # fmt: skip
"""Names with a number in them."""

BEFORE_YEARS: tuple[str, ...] = (
    "Jahr", "Jahre", "Jahren", "Jahres", "Sommer", "Winter", "Herbst", "Frühjahr", "Frühling", "Saison",
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember", "Ende", "Anfang", "Mitte", "seit", "bis", "ab", "vor", "nach", "Jahrgang",
    "Silvester", "Ostern", "Pfingsten", "Weihnachten",
)  # fmt: skip
"""Words before four digits that make them a year."""

NO_LIST_WORDS: tuple[str, ...] = (
    "am", "um", "im", "vor", "seit", "ab", "gegen", "bis", "zum", "zur", "vom", "der", "die", "das", "dem", "den",
    "des", "und", "oder", "als", "dass", "weil", "wenn", "ob", "wo", "ist", "war", "sind", "waren", "wird", "werden",
)  # fmt: skip
"""Words that stand between no name and the number it has in a list (``die SPD am 5.``)."""

AGED: frozenset[str] = frozenset(("Kind", "Sohn", "Tochter", "Enkel", "Bruder", "Schwester", "Geschwister", "Junge"))
"""Who is named with an age in a list (``zwei Kinder, Anna 5 und Ben 8``)."""

GATHERINGS: tuple[str, ...] = (
    "demos?", "demonstration(?:en)?", "kundgebung(?:en)?", "protest(?:en)?", "protestzug", "großdemo", "gegendemo",
    "trauerfeier", "mahnwache", "warnstreik(?:s)?", "parade", "lichtermeer", "menschenkette",
)  # fmt: skip
"""Patterns of what people come together for (``20.000 bei Demo``)."""
GATHER: tuple[str, ...] = ("demonstriert?en", "protestiert?en", "streikt?en", "auf die Straße", "gegen rechts")
"""Patterns of words behind a number of people that have no noun (``50.000 demonstrieren``)."""

NOMINALISED: tuple[str, ...] = (
    "Tote", "Verletzte", "Beschäftigte", "Abgeordnete", "Delegierte", "Angestellte", "Verdächtige",
    "Festgenommene", "Geflüchtete", "Studierende", "Mitarbeitende", "Teilnehmende", "Reisende", "Vermisste",
    "Infizierte", "Getötete", "Angehörige", "Jugendliche", "Erwachsene", "Deutsche", "Beamte", "Gefangene",
    "Verbündete", "Vorsitzende", "Selbstständige", "Selbständige", "Wahlberechtigte", "Arbeitslose",
    "Obdachlose", "Kranke", "Freiwillige", "Versicherte", "Betroffene", "Überlebende", "Schwerverletzte",
    "Leichtverletzte", "Demonstrierende", "Protestierende", "Streikende", "Vertriebene", "Verstorbene",
    "Gefallene", "Verwundete", "Befragte", "Minderjährige", "Bewaffnete", "Angeklagte", "Beschuldigte",
    "Beteiligte", "Lehrende", "Pflegende", "Auszubildende", "Alleinerziehende", "Anwesende", "Einheimische",
    "Erkrankte", "Erwerbstätige", "Erwerbslose", "Familienangehörige", "Fremde", "Geimpfte", "Geschädigte",
    "Hinterbliebene", "Industrielle", "Intellektuelle", "Liberale", "Linke", "Grüne", "Parteilose",
    "Pflegebedürftige", "Schutzsuchende", "Asylsuchende", "Sachverständige", "Stimmberechtigte",
    "Tatverdächtige", "Todkranke", "Unabhängige", "Verwandte", "Bekannte", "Wehrpflichtige", "Werktätige",
    "Zeitarbeitende", "Zugereiste", "Oppositionelle", "Parlamentsabgeordnete", "Bundestagsabgeordnete",
    "Auserwählte", "Heilige", "Gerettete", "Entführte", "Inhaftierte", "Ermordete", "Verurteilte",
    "Eingeschlossene", "Evakuierte", "Fahrende", "Feiernde", "Forschende", "Hilfesuchende", "Lernende",
    "Neugeborene", "Prominente", "Queere", "Rentenversicherte", "Steuerpflichtige", "Süchtige", "Trauernde",
    "Wohnungslose", "Wohnungssuchende", "Zuschauende",
)  # fmt: skip
"""Adjectives and participles used as nouns: their plural in ``-n`` and singular in ``-r`` have this lemma."""

LEMMAS: dict[str, str] = {
    "Menschen": "Mensch", "Leute": "Leute", "Personen": "Person", "Bürgerinnen": "Bürgerin", "Aktien": "Aktie",
    "Stellen": "Stelle", "Kräften": "Kraft", "Kräfte": "Kraft", "Jobs": "Job", "Werke": "Werk",
    "Werken": "Werk", "Polizisten": "Polizist", "Soldaten": "Soldat", "Kinder": "Kind", "Kindern": "Kind",
    "Länder": "Land", "Ländern": "Land", "Stück": "Stück", "Plätze": "Platz", "Filialen": "Filiale",
    "Fälle": "Fall", "Fällen": "Fall", "Werften": "Werft", "Wohnungen": "Wohnung", "Sitze": "Sitz",
    "Sitzen": "Sitz", "Mandate": "Mandat", "Punkte": "Punkt", "Punkten": "Punkt",
}  # fmt: skip
"""Lemmas that come up daily, or where the lemmatiser errs."""

ADJECTIVE_STOP: frozenset[str] = frozenset((
    "aber", "alle", "allen", "aller", "alles", "als", "andere", "anstelle", "außer", "beide", "beiden",
    "bitte", "dabei", "damen", "darunter", "dass", "der", "deren", "derer", "dessen", "die", "diese", "diesen",
    "dieser", "dieses", "durch", "eine", "einen", "einer", "eines", "gegen", "haben", "hatte", "hatten",
    "heute", "hätte", "hätten", "hinter", "ihre", "ihren", "ihrer", "immer", "innerhalb", "jede", "jeden",
    "jeder", "jedes", "keine", "keinen", "keiner", "können", "könnte", "könnten", "leider", "machen", "meine",
    "mehr", "mehrere", "mehreren", "müssen", "neben", "oder", "ohne", "seine", "seinen", "seiner", "seit",
    "sollen", "sollte", "sollten", "sondern", "über", "unsere", "unter", "viele", "vielen", "während", "waren",
    "wäre", "wären", "weder", "wegen", "weiter", "welche", "wenige", "wenigen", "werden", "wieder", "wollen",
    "wollte", "wollten", "worden", "wurde", "wurden", "würde", "würden", "zusammen", "zwischen", "gestern",
    "morgen", "kamen", "gaben", "sagten", "stehen", "stand", "liegen", "lagen", "gehen", "gingen", "lassen",
    "ließen", "fordern", "forderten", "zeigen", "bleiben", "blieben", "kommen", "bringen", "brachten",
    "nahmen", "geben", "gelten", "halten", "finden", "fanden", "dürfen", "durften", "mussten", "konnten",
))  # fmt: skip
"""Words in ``-e -en -er -es`` that are no adjectives, so that no noun beyond them is counted."""

ADJECTIVE_SUFFIXES: tuple[str, ...] = (
    "lich", "ig", "isch", "bar", "los", "sam", "haft", "end", "al", "ell", "iv", "är", "ant", "ent",
)  # fmt: skip

ADJECTIVES: frozenset[str] = frozenset((
    "weiter", "ander", "neu", "alt", "jung", "groß", "klein", "fest", "frei", "voll", "halb", "ganz", "gut",
    "best", "schlecht", "hoh", "höher", "erst", "letzt", "nächst", "rein", "reich", "arm", "stark", "schwach",
    "schwer", "leicht", "tot", "leer", "weiß", "schwarz", "rot", "grün", "blau", "gelb", "braun", "deutsch",
    "eigen", "fremd", "offen", "besetzt", "unbesetzt", "bewaffnet", "verletzt", "getötet", "gebaut", "gekauft",
    "verkauft", "gestohlen", "befragt", "angemeldet", "registriert", "geplant", "gebraucht", "zusätzlich",
    "verschieden", "unterschiedlich", "ehemalig", "früher", "heutig", "damalig", "männlich", "weiblich",
    "europäisch", "amerikanisch", "deutschen", "öffentlich", "privat", "zivil", "militärisch", "beteiligt",
    "betroffen", "erfahren", "modern", "sicher", "bekannt", "verstorben", "vermisst", "verbliebenen",
    "verbliebene", "verblieben", "israelisch", "russisch", "ukrainisch", "französisch", "knapp", "teur",
    "teuer", "billig", "lang", "kurz", "breit", "tief", "warm", "kalt", "bunt", "wild", "lebend", "digital",
    "rund", "elektrisch", "elektronisch", "ausgebildet", "qualifiziert", "infiziert", "geimpft", "bestätigt",
    "gemeldet", "genannt", "gewählt", "entscheidend", "wichtig", "zentral", "regional", "lokal", "national",
    "international", "mobil", "stationär", "ambulant", "solch", "einzeln", "teilnehmend", "kommend",
    "vergangen", "derzeitig", "gleich", "ähnlich", "neugeboren", "dritt", "zweit",
))  # fmt: skip
"""Stems of adjectives without a telling suffix."""

CITIES: tuple[str, ...] = (
    "Wien", "Graz", "Linz", "Salzburg", "Innsbruck", "Klagenfurt", "Villach", "Wels", "Dornbirn", "Weiz",
    "Leoben", "Steyr", "Zürich", "Bern", "Basel", "Genf", "Lausanne", "Luzern", "Winterthur", "Zug", "Aarau",
    "Chur", "Biel", "Thun", "Berlin", "Hamburg", "München", "Köln", "Frankfurt", "Stuttgart", "Düsseldorf",
    "Leipzig", "Dortmund", "Essen", "Bremen", "Dresden", "Nürnberg", "Duisburg", "Bochum", "Wuppertal",
    "Bielefeld", "Bonn", "Münster", "Mannheim", "Karlsruhe", "Augsburg", "Wiesbaden", "Kiel", "Lübeck",
    "Erfurt", "Magdeburg", "Potsdam", "Halle",
)  # fmt: skip
"""Cities that follow their postal code."""

CITY_ADJECTIVES: tuple[str, ...] = (
    "Berliner", "Hamburger", "Münchner", "Münchener", "Kölner", "Frankfurter", "Stuttgarter", "Düsseldorfer",
    "Dortmunder", "Essener", "Leipziger", "Bremer", "Dresdner", "Dresdener", "Nürnberger", "Mainzer", "Kieler",
    "Bonner", "Schweizer", "Wiener", "Grazer", "Linzer", "Salzburger", "Tiroler", "Kärntner", "Zürcher",
    "Basler", "Berner", "Genfer", "Bündner", "Pariser", "Londoner", "Brüsseler", "Moskauer", "Kiewer", "Römer",
    "Mailänder", "Prager", "Warschauer", "Straßburger",
)  # fmt: skip
"""Adjectives in capitals that stand between a number and its noun (``zwei Berliner Firmen``)."""

NUMBER_OF: dict[str, str] = {
    "Opferzahl": "Opfer", "Todeszahl": "Tote", "Totenzahl": "Tote", "Teilnehmerzahl": "Teilnehmer",
    "Mitarbeiterzahl": "Mitarbeiter", "Einwohnerzahl": "Einwohner", "Besucherzahl": "Besucher",
    "Mitgliederzahl": "Mitglied", "Beschäftigtenzahl": "Beschäftigte", "Arbeitslosenzahl": "Arbeitslose",
    "Zuschauerzahl": "Zuschauer", "Nutzerzahl": "Nutzer", "Kundenzahl": "Kunde", "Passagierzahl": "Passagier",
    "Schülerzahl": "Schüler", "Studierendenzahl": "Studierende", "Fallzahl": "Fall",
    "Verletztenzahl": "Verletzte", "Abonnentenzahl": "Abonnent", "Stückzahl": "Stück",
    "Demonstrantenzahl": "Demonstrant",
}  # fmt: skip
"""Nouns that name a count without the counted noun: the lemma that is counted."""

KEEP_SINGULAR: tuple[str, ...] = (
    "mann", "stück", "paar", "blatt", "glas", "fass", "schuss", "satz", "pfund", "grad", "prozent", "bund", "sack",
    "dutzend", "punkt", "zoll", "fuß", "watt", "volt", "hertz", "bit", "karat", "lot", "schritt", "stock", "klick",
    "viertel", "drittel", "kw", "kfz", "akw", "volk", "handvoll", "cent", "byte", "mach", "gramm", "kilogramm",
    "mal", "satang", "won", "baht", "yuan", "rand", "dong", "start-up", "personal",
)  # fmt: skip
"""Ends of nouns that stay in the singular behind a number (``500 Mann``), or are plurals in spite of their end."""

CHANNELS: frozenset[str] = frozenset((
    "NDR", "WDR", "SWR", "MDR", "RBB", "rbb", "BR", "HR", "hr", "SR", "ORF", "SRF", "RTL", "Sat", "SAT", "Kabel",
    "Radio", "Antenne", "Nova", "Ö", "RTS", "RAI", "TVE", "BBC", "TF", "VTM", "DR", "Tele", "Canal",
))  # fmt: skip
"""Broadcasters whose programmes have a digit behind them (``NDR 1 Niedersachsen``)."""

SLIDES: tuple[str, ...] = (
    "Bild", "Bilder", "Foto", "Fotos", "Folie", "Seite", "Grafik", "Video", "Teil", "Folge", "Galerie", "Karte",
)  # fmt: skip
"""What a slide show counts (``Bild 1 von 8``)."""
SLIDE_BUTTONS: tuple[str, ...] = ("Zurück", "Weiter", "Vor", "Nächstes", "Bilder", "Fotos", "Bildern", "Nächste")
"""Words of its buttons (``1 von 8 Zurück``)."""

MONEY_NOUNS: frozenset[str] = frozenset((
    "Gewinn", "Verlust", "Umsatz", "Schulden", "Strafe", "Ablöse", "Gehalt", "Kosten", "Steuern", "Verluste",
    "Gewinne", "Einnahmen", "Ausgaben", "Investitionen", "Kredit", "Kredite", "Preisgeld", "Schaden", "Budget",
    "Einsparungen",
))  # fmt: skip
"""What a bare amount of millions is of (``22 Millionen Gewinn``)."""

MONEY_COMPOUNDS: tuple[str, ...] = (
    "Deal", "Kredit", "Paket", "Investition", "Offerte", "Angebot", "Einkauf", "Vertrag", "Projekt", "Strafe",
    "Loch", "Verlust", "Gewinn", "Übernahme", "Programm", "Spende", "Klage", "Auftrag", "Transfer", "Ablöse",
    "Hilfe", "Fonds", "Bau", "Schaden", "Betrug", "Erbe", "Rettung", "Budget", "Etat", "Defizit", "Vorhaben",
    "Bewertung", "Sondervermögen", "Vermögen", "Schulden", "Entlastung", "Förderung", "Subvention", "Zuschuss",
    "Buße", "Bußgeld", "Forderung", "Investment", "Finanzierung", "Anleihe", "Börsengang", "Umsatz", "Zahlung",
)  # fmt: skip
"""Second parts of compounds whose number of millions is money (``30-Millionen-Offerte``)."""

NOT_COUNTED: tuple[str, ...] = (
    "Mal", "Male", "Malen", "Uhr", "Prozent", "Euro", "Dollar", "Franken", "Kronen", "Krone", "Peso", "Pesos",
    "Dinar", "Dinare", "Rial", "Riyal", "Schilling", "Lei", "Cent", "Millionen", "Milliarden", "Million",
    "Milliarde", "Billionen", "Tausend", "Hundert", "Promille", "Prozentpunkte", "Prozentpunkten",
    "Prozentpunkt", "Basispunkte", "Basispunkten", "Herr", "Frau", "Dr", "Prof", "Foto", "Bild", "Quelle",
)  # fmt: skip
"""Nouns after a number that are no counted things."""

THRESHOLDS: tuple[str, ...] = (
    "Marke", "Grenze", "Schwelle", "Hürde", "Niveau", "Ziel", "Regel", "Klausel",
)  # fmt: skip
"""Ends of compounds whose first part is the value (``40.000-Punkte-Marke``)."""
