"""Words that are no parties, and words around names that say what a party is.

Source: closed word classes and the calendar of the Duden grammar; functions and offices as German news
writes them, collected for this project.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOT_A_PARTY: frozenset[str] = _words(
    """
    ich du er sie es wir ihr man wer was wem wen mich mir dich dir uns euch ihn ihm ihnen sich der die das den dem
    des ein eine einer eines einem einen kein keine dieser diese dieses jeder jede jedes mein dein sein unser euer
    mehr viele alle beide manche einige andere und oder aber denn sondern doch nicht auch nur noch schon wie wo
    wann warum weil wenn als dass ob damit in im an am auf aus bei beim bis für gegen mit nach ohne seit über um
    unter von vom vor zu zum zur zwischen laut heute gestern morgen jetzt damals nun dann hier dort derzeit
    aktuell zuletzt bislang zuvor inzwischen ja nein januar jänner februar märz april mai juni juli august
    september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    frühjahr sommer herbst winter ostern weihnachten silvester neujahr pfingsten karneval euro dollar us-dollar
    cent franken pfund yen prozent prozentpunkte mio mrd million millionen milliarde milliarden uhr grad meter
    kilometer tonnen liter ki ai it ceo cfo coo cto cio api agi ip url pdf faq ipo esg kpi bip pkw lkw pc tv dna
    co2 pr hr vip foto fotos bild bilder video quelle quellen anzeige werbung impressum kommentar kommentare
    newsletter podcast update live-ticker liveticker news ticker interview kurzfassung einleitung fazit
    hintergrund archiv symbolbild corona covid covid-19 brexit internet herr frau herren frauen dr prof mr mrs
    gmbh ag se kg inc ltd co plc e.v konzern unternehmen firma bank regierung gericht partei verein behörde
    gewerkschaft minister ministerin präsident präsidentin kanzler kanzlerin chef chefin vorstand aufsichtsrat
    betriebsrat sprecher sprecherin mann junge mädchen kind kinder vater mutter leute menschen experten experte
    ebit ebitda ebita ebt kartell agentur heuer
    rot links rechts demokrat sozialdemokrat christdemokrat liberaler
    kritiker beobachter deutsche deutscher deutschen deutsches deutschland-chef
    """
)
"""Lower-cased forms that no model's mark turns into a party."""

NAME_FUNCTIONS: frozenset[str] = _words(
    """
    dr prof herr frau mr mrs sir lord lady prinz prinzessin könig königin papst scheich kaiser
    """
)
"""Titles in front of a person's name that are not part of it."""

COMPOUND_HEADS: frozenset[str] = _words(
    """
    chef chefin boss vorstand vorständin vorstands vorstandschef vorstandschefin aufsichtsrat aufsichtsrats
    aufsichtsratschef vorsitzende vorsitzender vorsitzenden spitze führung manager managerin sprecher sprecherin
    gründer gründerin mitgründer politiker politikerin politikern abgeordnete abgeordneter abgeordneten fraktion
    fraktionschef fraktionschefin fraktionsvize generalsekretär generalsekretärin kandidat kandidatin
    kanzlerkandidat kanzlerkandidatin spitzenkandidat spitzenkandidatin landeschef landeschefin parteichef
    parteichefin vize ministerin minister delegation aktie aktien aktionäre aktionär anteil anteile papier papiere
    börsengang konzern werk werke standort standorte tochter mutter beteiligung beteiligungen investment
    investition investitionen mitarbeiter mitarbeiterin mitarbeitern beschäftigte beschäftigten betriebsrat
    gesamtbetriebsrat personal belegschaft experte expertin analyst analystin ökonom ökonomin präsident
    präsidentin kommissar kommissarin chefin trainer cheftrainer coach profi profis star stars spieler spielerin
    stürmer torwart keeper kapitän fans fan sportdirektor manager verteidiger mittelfeldspieler torjäger legende
    umfrage bericht angaben zahlen pläne plan deal übernahme verkauf kauf streik angriff angriffe einsatz projekt
    projekte produkte produkt dienste dienst plattform plattformen server technologie technologien modelle modell
    lösungen software partnerschaft vertrag entscheidung vorschlag vorschläge forderung forderungen regierung
    truppen soldaten streit krise skandal affäre wahl anhänger wähler mitglied mitglieder gruppe sender reporter
    moderator moderatorin verhandlungen gespräche tarif chefredakteur urteil richter anwalt büro zentrale kunden
    nutzer konto konten
    """
)
"""Heads of hyphenated compounds whose first part is a name of an organisation: ``VW-Aufsichtsrat``."""

ORGANISATION_ONLY_HEADS: frozenset[str] = _words(
    """
    chef chefin vorstand vorständin vorstandschef vorstandschefin aufsichtsrat aufsichtsratschef vorsitzende
    vorsitzender vorsitzenden gründer gründerin mitgründer politiker politikerin politikern abgeordnete
    abgeordneter abgeordneten fraktion fraktionschef fraktionschefin generalsekretär generalsekretärin aktie
    aktien aktionäre konzern betriebsrat gesamtbetriebsrat beschäftigte mitarbeiter sprecher sprecherin manager
    managerin
    """
)
"""Heads that make an unknown first part an organisation even where nothing else in the article does."""

NO_NAME_IN_COMPOUND: frozenset[str] = _words(
    """
    us eu un ex co vize ki it ai tech auto rüstungs bundes landes partei gewerkschafts firmen konzern finanz top
    online internet chip software hardware medien film tv pharma bank börsen fraktions vorstands öl gas strom bau
    regierungs dax mdax sdax tecdax dow dow-jones s&p nasdaq stoxx leit neben haupt mit betriebs personal ceo cfo
    cloud smartphone handy energie solar wind bio fußball handball tennis formel-1 bundesliga premium luxus mode
    """
)
"""First parts that are no names: ``Tech-Konzern``, ``Ex-Chef``, ``US-Präsident``."""

EVERYDAY_WORDS: frozenset[str] = _words(
    """
    zeit welt bild post bahn linke linken liberalen demokraten stern spiegel focus ersten erstes zweiten x union
    bund is inter blues reds hr ba cs ap iw republikaner taz tageszeitung fridays ms hoch gut klein
    instagram facebook tiktok youtube whatsapp ring
    """
)
"""Slugs of names that are everyday words too: without a model's mark the bare form proves nothing."""

ANOTHER_PARTY: frozenset[str] = _words(
    """
    energy ventures capital bank stiftung cloud research healthineers mobility digital deutschland österreich
    schweiz usa europe truck financial services versicherung versicherungen news online tv frauen ii iii u17 u19
    u21 u23 jugend fraktion landtagsfraktion bundestagsfraktion landesverband kreisverband hessen bayern sachsen
    thüringen brandenburg niedersachsen saarland niederösterreich wien studios pictures records music foundation
    institut immobilien leasing logistics medical aktie
    """
)
"""Words behind a name that make another party of it: ``Siemens Energy`` is not ``Siemens``."""

CITY_OF: dict[str, str] = {
    "Dresdner": "Dresden",
    "Münchner": "München",
    "Münchener": "München",
    "Bremer": "Bremen",
    "Zürcher": "Zürich",
    "Essener": "Essen",
    "Gießener": "Gießen",
    "Emder": "Emden",
    "Basler": "Basel",
    "Göttinger": "Göttingen",
    "Tübinger": "Tübingen",
    "Solinger": "Solingen",
    "Reutlinger": "Reutlingen",
    "Esslinger": "Esslingen",
    "Sigmaringer": "Sigmaringen",
    "Meininger": "Meiningen",
    "Villinger": "Villingen",
    "Aachener": "Aachen",
    "Siegener": "Siegen",
    "Hagener": "Hagen",
    "Recklinghäuser": "Recklinghausen",
    "Mühlhäuser": "Mühlhausen",
    "Oberhausener": "Oberhausen",
    "Hallenser": "Halle",
    "Hallesche": "Halle",
    "Weimarer": "Weimar",
    "Jenaer": "Jena",
    "Geraer": "Gera",
    "Römer": "Rom",
    "Wiener": "Wien",
    "Genfer": "Genf",
    "Londoner": "London",
    "Pariser": "Paris",
    "Konstanzer": "Konstanz",
    "Koblenzer": "Koblenz",
    "Verdener": "Verden",
    "Leverkusener": "Leverkusen",
    "Memminger": "Memmingen",
    "Kemptener": "Kempten",
    "Ludwigshafener": "Ludwigshafen",
    "Cottbuser": "Cottbus",
    "Chemnitzer": "Chemnitz",
    "Badener": "Baden",
    "Bautzener": "Bautzen",
    "Mailänder": "Mailand",
}
"""Adjectives of cities that are not the city and ``-er``."""
