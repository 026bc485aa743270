"""Nouns that describe a party: which class of party each one fits.

Source: everyday German as news writes it, collected for this project. The last part of a compound decides
(``Halbleiterkonzern`` is a ``konzern``), so each row lists simple nouns and only compounds that mean another class.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANISATION_NOUNS: dict[str, str] = {
    "company": """
        konzern unternehmen firma hersteller anbieter betreiber riese gigant startup start-up aktiengesellschaft
        branchenprimus marktführer traditionsunternehmen ausrüster produzent entwickler händler zulieferer kette
        dienstleister versorger provider verlag plattform fintech neobroker broker reederei brauerei
        autozulieferer tochter handelskette handelsunternehmen tochterfirma mutterkonzern mutterfirma dax-konzern
        technologiefirma technologieriese techriese streamer streamingdienst lieferdienst onlinehändler
        versandhändler forschungsfirma modekette spielehersteller werft privatbahn
    """,
    "bank": """
        bank geldhaus kreditinstitut großbank geldinstitut privatbank direktbank sparkasse volksbank förderbank
    """,
    "centralbank": """
        notenbank zentralbank währungshüter
    """,
    "insurer": """
        versicherer versicherung versicherungskonzern rückversicherer krankenkasse kasse
    """,
    "car": """
        autobauer autohersteller fahrzeughersteller automobilhersteller autokonzern automobilkonzern
        sportwagenbauer elektroautobauer fahrzeugbauer automobilbauer autohersteller
    """,
    "airline": """
        airline fluggesellschaft fluglinie billigflieger kranich-airline
    """,
    "arms": """
        rüstungskonzern rüstungsunternehmen panzerbauer waffenhersteller
    """,
    "chip": """
        chipkonzern chiphersteller halbleiterkonzern chip-produzent chipausrüster halbleiterhersteller
        chipproduzent
    """,
    "newspaper": """
        zeitung blatt magazin boulevardzeitung nachrichtenmagazin zeitschrift medium nachrichtenportal portal
        tageszeitung boulevardblatt
    """,
    "broadcaster": """
        sender fernsehsender rundfunksender tv-sender anstalt rundfunkanstalt
    """,
    "agency": """
        nachrichtenagentur presseagentur agentur ratingagentur
    """,
    "union": """
        gewerkschaft dienstleistungsgewerkschaft lokführergewerkschaft
    """,
    "party": """
        partei regierungspartei oppositionspartei ökopartei
    """,
    "association": """
        verband branchenverband bundesverband ligaverband dachverband fachverband arbeitgeberverband weltverband
        industrieverband handelsverband
    """,
    "club": """
        verein klub club traditionsverein traditionsklub bundesligist zweitligist drittligist rekordmeister
        tabellenführer aufsteiger absteiger fußballklub fußballclub hauptstadtklub hauptstadtclub revierklub
        kultklub werksclub werksklub fußballverein doublesieger titelverteidiger pokalsieger traditionsteam
        tabellenletzte schlusslicht vizemeister ligakonkurrent bundesliga-aufsteiger
    """,
    "team": """
        mannschaft elf team nationalmannschaft nationalelf auswahl nationalteam
    """,
    "authority": """
        behörde bundesbehörde amt inlandsgeheimdienst geheimdienst wetterdienst kartellbehörde aufsichtsbehörde
    """,
    "ministry": """
        ministerium ressort
    """,
    "court": """
        gericht
    """,
    "parliament": """
        parlament länderkammer landesparlament
    """,
    "army": """
        armee militär streitkräfte
    """,
    "militia": """
        miliz terrororganisation terrorgruppe terrormiliz islamistenorganisation rebellengruppe schiitenmiliz
    """,
    "band": """
        band kultband rockband boygroup
    """,
    "organisation": """
        organisation
    """,
    "ngo": """
        hilfsorganisation umweltorganisation menschenrechtsorganisation nichtregierungsorganisation
    """,
    "foundation": """
        stiftung
    """,
    "institute": """
        institut
        forschungsinstitut wirtschaftsforschungsinstitut meinungsforschungsinstitut umfrageinstitut
        konjunkturforschungsinstitut
    """,
    "school": """
        universität hochschule uni schule
    """,
    "lawfirm": """
        kanzlei anwaltskanzlei
    """,
    "city": """
        stadtverwaltung
    """,
}
"""Class to nouns. ``company`` and ``organisation`` nouns are generic: they fit any organisation of no other class."""

PERSON_NOUNS: str = """
    politiker minister kanzler präsident ministerpräsident bundespräsident vizepräsident regierungschef staatschef
    bundeskanzler außenminister finanzminister wirtschaftsminister innenminister verteidigungsminister
    justizminister gesundheitsminister arbeitsminister verkehrsminister umweltminister premierminister premier
    gouverneur senator bürgermeister oberbürgermeister landrat kandidat kanzlerkandidat spitzenkandidat
    amtsinhaber generalsekretär fraktionschef parteichef diplomat botschafter altkanzler republikaner demokrat
    sozialdemokrat christdemokrat kommissar chef manager vorstandschef konzernchef unternehmer gründer
    firmengründer milliardär tech-milliardär multimilliardär investor direktor geschäftsführer ceo bankier ökonom
    analyst experte volkswirt aufsichtsratschef sportdirektor sportvorstand präsidiumsmitglied
    bezirksleiter leiter betriebsratschef gewerkschafter trainer coach bundestrainer chefcoach cheftrainer
    teamchef torwart keeper schlussmann verteidiger innenverteidiger außenverteidiger linksverteidiger
    rechtsverteidiger abwehrspieler abwehrchef mittelfeldspieler offensivspieler defensivspieler stürmer
    mittelstürmer angreifer torjäger spielmacher kapitän spieler nationalspieler profi fußballprofi tennisprofi
    tennisspieler weltmeister olympiasieger weltfußballer neuzugang star superstar weltstar tennisstar popstar
    hollywoodstar shootingstar youngster talent routinier rekordnationalspieler flügelstürmer flügelspieler
    rückraumspieler pilot rennfahrer fahrer sprinter läufer boxer champion titelverteidiger schiedsrichter reiter
    schwimmer turner biathlet skispringer rekordhalter qualifikant legende tennislegende vertragsspieler
    schauspieler sänger musiker künstler moderator regisseur autor schriftsteller komiker comedian entertainer
    rapper model topmodel influencer darsteller hauptdarsteller filmemacher produzent satiriker geiger dirigent
    komponist schlagersänger schlagerstar songwriter tänzer koch musikproduzent youtuber journalist reporter
    korrespondent anwalt rechtsanwalt richter staatsanwalt polizist arzt mediziner virologe forscher
    wissenschaftler professor historiker politologe politikwissenschaftler soziologe biologe evolutionsbiologe
    klimaforscher physiker lehrer täter fahrer mann frau junge mädchen vater mutter rentner familienvater witwe
    ehefrau ehemann schüler student verkäufer ingenieur sprecher pressesprecher nobelpreisträger preisträger
    literaturnobelpreisträger oscar-preisträger bischof papst kardinal pfarrer könig prinz thronfolger monarch
    kremlchef machthaber diktator ex-präsident ex-kanzler ex-minister lokalpolitiker kommunalpolitiker designer
    architekt stararchitekt rockstar gitarrist frontmann bassist schlagzeuger podcaster blogger aktivist
    klimaaktivist programmierer erfinder pionier sportler handballer basketballer radprofi eishockeyprofi
    offensivmann defensivmann abwehrmann rechtshänder linkshänder rückkehrer leihgabe leistungsträger torhüter
    athlet leichtathlet herzog doktor immobilienmogul rechtsverteidiger rechtsaußen linksaußen flügelflitzer
    gitarrist fernsehkoch fernsehmoderator rennstallchef eisschnellläufer skifahrer kugelstoßer marathonläufer
    turnierdirektor bundesminister staatssekretär ministerkandidat landesvorsitzender fraktionsvize parteifreund
    oppositionsführer oppositionschef kabinettschef regierungssprecher techmilliardär medienmogul verleger
    intendant chefredakteur notenbankchef notenbankpräsident kommissionspräsident ratspräsident
    maler bildhauer zeichner philosoph dramatiker lyriker landwirt gastronom apotheker unternehmensberater bergsteiger
    kletterer triathlet ringer judoka fechter schütze bogenschütze surfer segler snowboarder rodler eiskunstläufer
    kommentator sportkommentator meteorologe skipper quarterback stabhochspringer ermittler insolvenzverwalter
    fotograf modeschöpfer fürst ballerina anführer generalleutnant prediger theologe mittelfeldakteur
    mittelfeldstratege ausnahmekönner europameister rekordmann herausforderer halbfinalist finalist vorjahressieger
    großvater schwiegervater stiefvater urgroßvater stiefsohn patenonkel
    generalstaatsanwalt ex-manager finanzexperte nationaltorwart nationalkeeper rekordtorschütze torschütze
    dressurreiter ruderer golfer springreiter songwriter liedermacher kabarettist stuntman hoffnungsträger lektor
"""
"""Nouns for people, masculine or inherently of one gender; ``-in`` makes the feminine."""

FEMININE_NOUNS: str = """
    frau mutter witwe ehefrau lady königin prinzessin schauspielerin sängerin diva ikone großmutter schwiegermutter
    stiefmutter wetterfrau anwältin rechtsanwältin staatsanwältin ärztin
"""

NEUTER_NOUNS: str = "model topmodel talent mädchen ausnahmetalent multitalent"

DEMONYM_PEOPLE: str = """
    franzose französin spanier spanierin italiener italienerin engländer engländerin schotte waliser ire
    portugiese portugiesin niederländer niederländerin belgier belgierin schweizer schweizerin österreicher
    österreicherin pole polin tscheche tschechin slowake slowene slowenin kroate kroatin serbe serbin bosnier
    ungar ungarin rumäne rumänin bulgare grieche griechin türke türkin russe russin ukrainer ukrainerin belarusse
    belarussin georgier norweger norwegerin schwede schwedin däne dänin finne finnin isländer este lette litauer
    amerikaner amerikanerin us-amerikaner us-amerikanerin kanadier kanadierin mexikaner brasilianer argentinier
    kolumbianer uruguayer chilene australier australierin neuseeländer japaner japanerin chinese chinesin koreaner
    südkoreaner inder israeli israelin ägypter marokkaner algerier tunesier nigerianer ivorer senegalese
    ghanaer
    kameruner kenianer kenianerin äthiopier guineer südafrikaner katalane brite britin südtiroler
"""
"""People by country."""

TOWNSMEN: frozenset[str] = _words(
    """
    Berliner Hamburger Kölner Frankfurter Stuttgarter Düsseldorfer Leipziger Dortmunder Nürnberger Duisburger
    Bochumer Wuppertaler Bielefelder Bonner Münsteraner Mannheimer Karlsruher Augsburger Wiesbadener Kieler Lübecker
    Magdeburger Erfurter Mainzer Rostocker Kasseler Potsdamer Saarbrücker Leverkusener Oldenburger Osnabrücker
    Heidelberger Regensburger Würzburger Ingolstädter Ulmer Wolfsburger Braunschweiger Heilbronner Pforzheimer
    Freiburger Gelsenkirchener Hannoveraner Wiener Grazer Linzer Salzburger Berner Pariser Londoner Brandenburger
    Oberbayer Westfale Rheinländer Sauerländer Niedersachse Thüringer Schwabe Franke Saarländer Pfälzer
    """
)
"""People of big towns and of regions, in the masculine."""

ADJECTIVAL_PEOPLE: str = """
    vorsitzende abgeordnete angeklagte beschuldigte verdächtige tatverdächtige unparteiische weltranglistenerste
    weltranglistenzweite weltranglistendritte deutsche liberale verletzte verstorbene kunstschaffende
    außenbeauftragte
"""
"""Adjectives used as nouns, as they stand behind ``die``."""

OFFICES: frozenset[str] = _words(
    """
    präsident minister kanzler ministerpräsident regierungschef staatschef premierminister premier außenminister
    finanzminister innenminister verteidigungsminister justizminister wirtschaftsminister botschafter könig
    machthaber bundeskanzler bundespräsident vizepräsident gesundheitsminister arbeitsminister verkehrsminister
    umweltminister bundesminister staatssekretär bürgermeister oberbürgermeister landrat gouverneur senator
    regierungssprecher kommissionspräsident ratspräsident papst bischof
    """
)
"""Offices of which every country has one: ``der ukrainische Präsident`` is not any president."""


NEUTER_ORGANISATIONS: str = """
    unternehmen startup start-up institut geldhaus geldinstitut kreditinstitut fintech blatt magazin medium portal
    team nationalteam traditionsteam amt ministerium ressort gericht parlament militär haus traditionsunternehmen
    schlusslicht
"""

FEMININE_ORGANISATIONS: str = """
    tochter firma aktiengesellschaft kette brauerei reederei plattform gesellschaft marke werft bank sparkasse
    versicherung kasse airline fluglinie fluggesellschaft zeitung zeitschrift anstalt agentur nachrichtenagentur
    presseagentur gewerkschaft partei mannschaft elf auswahl nationalmannschaft nationalelf behörde länderkammer
    armee miliz organisation terrorgruppe tochter rebellengruppe band kultband stiftung universität hochschule uni
    schule kanzlei verwaltung bahn handelskette tochterfirma mutterfirma boygroup
"""
"""Tails by gender; an organisation noun in neither list is masculine."""

IMPLIED: dict[str, frozenset[str]] = {
    cls: frozenset({"company"}) for cls in ("bank", "insurer", "car", "airline", "arms", "chip", "publisher")
}
"""Classes that make a party of another class as well: a car maker is a company."""

ALSO_FITS: dict[str, frozenset[str]] = {
    "institute": frozenset({"bank"}),
    "association": frozenset({"union"}),
    "ngo": frozenset({"organisation"}),
    "verein": frozenset({"association"}),
}
"""Classes of other parties that a class or a noun fits too: ``das Institut`` may be a bank."""

TOLD_APART: frozenset[str] = frozenset({"court", "parliament", "ministry", "association", "authority", "army"})
"""Classes whose compounds name different bodies: ``das Amtsgericht`` is no ``Landgericht``."""

NO_COMPANY: frozenset[str] = frozenset({"ngo", "foundation", "association", "union", "party", "militia"})
"""Classes whose nouns never mean a company: ``die Stiftung`` is not the firm that it owns."""

OWN_KIND: frozenset[str] = frozenset({"foundation"})
"""Classes whose nouns mean only what is called so: by its name, or by the article."""

OF_THE_STATE: frozenset[str] = frozenset(
    {"court", "parliament", "authority", "ministry", "army", "city", "centralbank", "agency", "institute", "militia"}
)
"""Classes that a party of unknown class is hardly ever of."""

MEMBERS: dict[str, str] = {
    "republikaner": "republikaner",
    "demokrat": "demokraten",
    "sozialdemokrat": "spd",
    "christdemokrat": "cdu",
    "liberale": "fdp",
}
"""Nouns for members of a party, to how the party stands in ``people.txt``."""

GENERIC_NOUNS: frozenset[str] = frozenset({"konzern", "unternehmen", "firma", "gesellschaft", "betrieb"})
"""Nouns so common that one resolved use says nothing about the next."""

GIANTS: frozenset[str] = frozenset({"riese", "gigant", "technologieriese", "techriese"})
"""Synonyms: who was called the one is meant by the other."""

LOOSE_NOUNS: frozenset[str] = _words(
    """
    mann frau vater mutter junge mädchen tochter schwester großvater großmutter schwiegervater schwiegermutter
    stiefvater stiefmutter urgroßvater stiefsohn patenonkel ermittler anwältin rechtsanwältin staatsanwältin ärztin
    insolvenzverwalter fotograf ehefrau ehemann trainer sprecher pressesprecher
    bürgermeister star händler anbieter provider betreiber täter arzt schiedsrichter spieler polizist journalist
    torschütze
    experte kandidat vorstand fahrer lehrer schüler student richter anwalt rechtsanwalt staatsanwalt reporter
    sportler virologe designer könig papst legende ikone leiter direktor geschäftsführer verkäufer produzent
    brauerei werft entwickler kette plattform portal gründer analyst forscher wissenschaftler professor schule medium
    mannschaft
    team auswahl elf blatt
    aufsteiger absteiger rekordmeister tabellenführer bundesligist zweitligist drittligist doublesieger titelverteidiger
    pokalsieger tabellenletzte schlusslicht vizemeister weltmeister olympiasieger abgeordnete beschuldigte verdächtige
    """
)
"""Nouns that mean somebody new as often as somebody known: they need a proof, recency is not enough."""

NOT_ANAPHORIC: frozenset[str] = _words(
    """
    beiden beide anderen andere anderer meisten jeweilige jeweiligen eigene eigenen übrigen weiteren weitere
    nächsten nächste zweite zweiten dritte dritten vierte vierten vielen einzelnen ganzen gesamten ersten erste
    letzten letzte neuen künftigen künftige
    eine einer einen eines ihre ihrer ihren seine seiner seinen meine meiner unsere unserer eure die der den jeder
    jedes jede jeden diese dieser diesen welche welcher manche einige mehrere alle aller viele vieler beider keine
    vier drei zwei günstigste günstigsten neue designierte designierten
    stellvertretende stellvertretenden bessere besseren betreffende betreffenden einzige einzigen
    """
)
"""Modifiers that speak of others than the one just named."""
