"""Words that tell status, time, direction and speaker of a claim. Lemmas in lower case. Own collection.

Sources of the ideas: the moods and modal verbs of any German grammar (Duden 4, indirect speech and modality);
newsroom conventions for naming a source (``laut``, ``nach Angaben``, ``dem Vernehmen nach``).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- status ---------------------------------------------------------------------------------------

DENYING_VERBS = _words("dementieren bestreiten zurückweisen abstreiten widersprechen verneinen leugnen")
CONTESTS = ("spiel", "partie", "match", "rennen", "einsatz", "saison", "runde", "turnier", "kampf", "lauf", "begegnung")
"""Endings of what is played where *bestreiten* denies nothing."""
DEMANDING_VERBS = _words("fordern verlangen einfordern plädieren pochen beanspruchen anmahnen")
DEMANDING_NOUNS = _words("forderung lohnforderung tarifforderung entgeltforderung forderungskatalog")
PLANNING_VERBS = _words(
    "planen beabsichtigen anstreben anpeilen vorhaben vornehmen anvisieren erwarten rechnen prognostizieren "
    "voraussagen vorhersagen ankündigen bereitstehen vorsehen einplanen erwägen abzielen in-aussicht-stellen "
    "veranschlagen ansetzen hoffen zielen beantragen",
)
PLANNING_NOUNS = _words(
    "plan ziel prognose option ausblick absicht umsatzprognose gewinnprognose jahresprognose erwartung "
    "vorhersage zielwert umsatzziel sparziel planung zielmarke analystenschätzung analystenerwartung "
    "umsatzerwartung konjunkturprognose wachstumsprognose ausweitung",
)
PLANNING_WORDS = _words(
    "geplant voraussichtlich angepeilt angestrebt geplante avisiert vorgesehen mögliche anvisiert",
)
PLANNING_MODALS = _words("wollen sollen mögen")
HYPOTHETICAL_WORDS = _words(
    "angeblich mutmaßlich möglicherweise eventuell womöglich vielleicht gerüchteweise theoretisch "
    "hypothetisch mutmaßliche angebliche potenziell potentiell",
)
HYPOTHETICAL_VERBS = _words("spekulieren munkeln kolportieren mutmaßen drohen androhen")
HYPOTHETICAL_ONLY_BESIDE = _words("potenziell potentiell theoretisch hypothetisch eventuell")
"""Of these, the ones that say something of the value only where they stand right before it."""
HYPOTHETICAL_NOUNS = _words("diskussion spekulation gerücht gespräch erwägung mutmaßung debatte")
"""Only after ``zur``, ``im``, ``in``: *steht zur Diskussion*, *ist im Gespräch*."""
SUBJUNCTIVE_II = _words(
    "könnte könnten dürfte dürften würde würden wäre wären müsste müssten hätte hätten käme kämen läge lägen "
    "gäbe gäben stünde stünden bräuchte bräuchten ginge",
)
RELAYED = _words("hätten würden sollten müssten stünden lägen kämen gäben")
"""Plurals of Konjunktiv II that reported speech takes where Konjunktiv I would be no other form."""
CONDITIONS = _words("falls wenn sofern sollte")
FORMER_WORDS = _words(
    "zuvor früher einst ehemals vormals davor vorher vorherig bisherig ehemalig früheren einstig einstmals "
    "ursprünglich vorjahr vorjahreszeitraum vorjahresquartal vormonat vorjahresmonat",
)
PERSISTENT_WORDS = _words("bislang bisher")
"""Former with a past tense (*hielt bislang*), else up to now (*hat bislang investiert*)."""
DOUBT_WORDS = _words(
    "offenbar wohl vermutlich anscheinend offensichtlich wahrscheinlich mutmaßlich schätzungsweise",
)
"""Asserted, with less confidence."""

# --- time -----------------------------------------------------------------------------------------

BEFORE_CUES = FORMER_WORDS - _words("vorjahr vorjahreszeitraum vorjahresquartal vormonat vorjahresmonat ursprünglich")
LAST_TIME = _words("vergangen letzt letzte letzter vorig vorige vorherig vergangene")
NOW_CUES = _words(
    "jetzt nun inzwischen mittlerweile derzeit aktuell momentan gegenwärtig nunmehr neuerdings zurzeit",
)
FUTURE_CUES = _words("künftig zukünftig demnächst bald fortan")

# --- direction ------------------------------------------------------------------------------------

RISE_VERBS = _words(
    "steigen ansteigen zulegen wachsen klettern zunehmen anziehen anheben erhöhen heben steigern aufstocken "
    "verdoppeln verdreifachen springen hochspringen gewinnen verteuern ausweiten ausbauen heraufsetzen "
    "schnellen emporschnellen hinzugewinnen verbessern aufwerten anwachsen hochschnellen hochsetzen "
    "aufschlagen vorrücken hochschießen nachlegen haussieren raufgehen hochgehen vergrößern vervielfachen",
)
FALL_VERBS = _words(
    "sinken fallen zurückgehen schrumpfen abnehmen einbrechen verringern senken absenken kürzen reduzieren "
    "nachgeben verlieren einbüßen abrutschen rutschen halbieren abstürzen stürzen absacken sacken herabsetzen "
    "drücken verbilligen vermindern zurückfahren verschlechtern absinken abfallen schmälern wegbrechen "
    "abgeben einsacken abschmieren nachlassen kollabieren sackten abbröckeln dezimieren ermäßigen",
)
RISE_NOUNS = (
    "plus", "zuwachs", "anstieg", "steigerung", "erhöhung", "zunahme", "wachstum", "sprung", "aufschlag", "anhebung",
    "gewinn an", "verbesserung", "verteuerung", "zugewinn",
)  # fmt: skip
"""Endings of nouns (*Umsatzplus*, *Kursanstieg*) that make the value a rise."""
FALL_NOUNS = (
    "minus", "rückgang", "einbruch", "senkung", "verringerung", "abnahme", "kürzung", "reduzierung", "schrumpfung",
    "abschlag", "einbuße", "kursverlust", "tagesverlust", "absturz", "stimmenverlust", "schwund", "verschlechterung",
    "kursrutsch", "kurssturz", "verzicht",
)  # fmt: skip
CHANGES = frozenset((*RISE_NOUNS, *FALL_NOUNS))
LEVEL_VERBS = _words(
    "liegen betragen belaufen erreichen sein stehen ausmachen kommen beziffern schätzen verharren bleiben "
    "ausfallen notieren umfassen landen werden angeben nennen bestätigen melden verzeichnen ausweisen "
    "verbuchen erzielen erwirtschaften messen pendeln einpendeln geben haben hindeuten deuten übertreffen "
    "verfehlen schlagen überschreiten unterschreiten überspringen",
)
MORE_WORDS = _words("mehr höher teurer stärker")
LESS_WORDS = _words("weniger niedriger billiger schwächer tiefer günstiger geringer")

VALIDITY = _words("gültig befristet begrenzt limitiert gelten laufen verlängern verlängert beschränkt")
"""Words that make *bis 2032* an end of what the clause before names."""

CORRECTING_VERBS = frozenset(("berichtigen", "richtigstellen"))
"""Verbs by which what *statt* replaces never was (*berichtigt: vier statt fünf*)."""

IDIOMS = {("legen", "tisch"): "hinblättern", ("blättern", "tisch"): "hinblättern"}
"""Verbs that mean something else beside a noun."""

UNIONS = _words(
    "ig-metall verdi ver-di ig-bce igbce evg gdl ufo ngg ig-bau gew dgb cockpit beamtenbund dbb betriebsrat",
)
"""Ids of parties that speak for the staff: jobs and guarantees beside them are the employer's."""
EMPLOYING_VERBS = (
    _words("beschäftigen arbeiten haben zählen kommen umfassen anstellen verfügen geben") | RISE_VERBS | FALL_VERBS
)
"""Verbs beside which counted staff is somebody's."""
JUDGES = (
    "gericht", "gerichtshof", "kammer", "richter", "richterin", "staatsanwaltschaft", "anklage", "kommission",
    "behörde", "kartellamt", "bafin", "aufsicht", "ministerium", "jury", "eugh", "bgh", "polizei", "regierung",
    "amt", "senat",
)  # fmt: skip
"""Endings of names of those who impose a fine or a sentence and never pay it."""
RESULT_WORDS = _words("hochrechnung ergebnis endergebnis wahlergebnis zweitstimme erststimme wahlabend auszählung")
"""Words by which a share is one of votes counted, in an article about polls too."""
PARLIAMENTS = (
    "bundestag", "landtag", "parlament", "kreistag", "stadtrat", "gemeinderat", "knesset", "unterhaus",
    "bürgerschaft", "abgeordnetenhaus", "nationalrat", "kongress", "senat",
)  # fmt: skip
"""Endings of bodies that votes are cast for and that get none."""
BALLOT_SHARES = _words("vote_share poll_share votes")
SENTENCES = _words("prison_term fine damages daily_rates")
SERVED = _words("prison_term daily_rates")
"""Sentences that persons alone can serve."""
RULE_WORDS = _words("nötig notwendig erforderlich brauchen benötigen bedürfen einziehen überspringen voraussetzung")
"""Words of a rule of elections (*für die Mehrheit sind 61 Sitze nötig*): the figure is nobody's."""
STAFF_COUNCILS = ("betriebsrat", "gesamtbetriebsrat", "konzernbetriebsrat", "personalrat")
"""Beginnings of nouns for those who speak for the staff of one house."""
EMPLOYER_MEASURES = _words("guarantee_until jobs_cut employees savings")

# --- speakers -------------------------------------------------------------------------------------

SPEECH_VERBS = _words(
    "sagen mitteilen erklären berichten melden sprechen schätzen beziffern betonen angeben bestätigen "
    "ankündigen schreiben verkünden bekanntgeben bekanntgegeben ausrechnen errechnen argumentieren warnen "
    "kritisieren äußern informieren ausgehen hinweisen prognostizieren erwarten behaupten versichern nennen "
    "ausführen unterstreichen vorrechnen zitieren einräumen verraten zählen erwähnen klagen verlauten heißen "
    "erläutern fordern verlangen dementieren bestreiten zurückweisen voraussagen vorhersagen rechnen "
    "feststellen ermitteln hervorgehen resümieren bilanzieren konstatieren twittern posten veröffentlichen "
    "vermelden taxieren befürchten glauben meinen",
)
TELLING_VERBS = _words(
    "sagen mitteilen erklären berichten melden betonen schreiben verkünden bestätigen sehen sprechen schätzen "
    "beziffern warnen äußern behaupten versichern einräumen erläutern vermelden ankündigen angeben "
    "informieren argumentieren",
)
"""Speech verbs whose subject is the speaker even where no word shows it (*…, sagte Meier*)."""
CONCERNED_VERBS = DEMANDING_VERBS | _words(
    "ankündigen erwarten rechnen bestätigen einräumen verkünden anstreben melden"
)
"""Speech verbs by which somebody speaks of their own affair."""
SOURCE_VERBS = _words(
    "sehen taxieren schätzen beziffern sprechen melden berichten zählen ausgehen nennen ermitteln",
)
"""Verbs whose subject is the source of the value, never its holder (*die ARD sieht die Partei bei 4,8 Prozent*)."""
SOURCE_NOUNS = _words(
    "angabe information auskunft einschätzung schätzung bericht aussage darstellung berechnung medienbericht "
    "umfrage prognose hochrechnung mitteilung zählung statistik studie insiderkreis kreis medieninformation "
    "medienangabe erhebung überzeugung meinung ansicht wort erkenntnis lesart kalkulation daten analyse rechnung "
    "kenntnis ergebnis endergebnis wahlergebnis",
)
SOURCE_COMPOUNDS = ("angaben", "informationen", "schätzungen", "berichten", "kreisen", "berechnungen", "einschätzung")
"""Endings: *nach Polizeiangaben*, *nach Insiderschätzungen*."""
SPEAKER_NOUNS = _words(
    "polizei veranstalter organisator organisatorin behörde ministerium feuerwehr gewerkschaft "
    "staatsanwaltschaft sprecher sprecherin unternehmen konzern regierung gericht verband initiator "
    "initiatorin bündnis analyst experte stadt land bundesregierung innenministerium wirtschaftsministerium "
    "finanzministerium verteidigungsministerium rettungsdienst hochrechnung prognose umfrage kommune "
    "betriebsrat vorstand chef chefin opposition agentur zeitung sender bundesamt institut medium "
    "katastrophenschutz gesundheitsministerium statistikamt zentralbank notenbank militär armee präsident "
    "minister ministerin anwalt anwältin verteidigung kläger demoskop wahlleiter bundeswahlleiterin "
    "wetterdienst",
)
SPEAKER_ENDS = (
    "sprecher", "sprecherin", "ministerium", "polizei", "verband", "gewerkschaft", "behörde", "präsident", "minister",
    "ministerin", "chef", "chefin", "amt", "rat", "gericht", "leiter", "leiterin", "experte", "analyst", "ausschuss",
)  # fmt: skip
"""Endings of nouns that name a speaker."""
COUNTING_NOUNS = ("hochrechnung", "umfrage", "prognose", "studie", "medienbericht", "erhebung", "statistik")
"""Endings of nouns that *in* makes a source (*in der ARD-Hochrechnung*)."""
GENITIVE_ARTICLES = _words("der des eines einer seiner ihrer seines ihres beider mehrerer dieser dieses")

# --- continuation ---------------------------------------------------------------------------------

SEQUEL_VERBS = _words("folgen kommen hinzukommen beginnen anfangen starten dazukommen weitergehen anschließen")
"""Verbs that carry the measure of the sentence before (*Weitere 2 Milliarden folgten*)."""
HOLDER_NOUNS = _words(
    "unternehmen konzern bank firma hersteller gesellschaft haus anbieter betreiber institut händler börse "
    "markt chef chefin manager management analyst experte partei verein klub land stadt",
)
"""Nouns for somebody, never for what is measured."""
CARRY_VERBS = (
    SEQUEL_VERBS
    | SOURCE_VERBS
    | LEVEL_VERBS
    | _words(
        "entsprechen bedeuten gleichkommen erwarten rechnen prognostizieren ansteigen anheben präzisieren korrigieren",
    )
)
GENERIC_NOUNS = _words(
    "rede prozent prozentpunkt euro dollar milliarde million billion tausend höhe summe betrag zahl jahr monat tag "
    "quartal vergleich ende anfang mitte zeit angabe uhr stand schnitt durchschnitt hälfte punkt schätzung "
    "umfang jahresvergleich vorjahr zeitraum vorjahreszeitraum größenordnung anzahl wert mio. mrd. eur usd "
    "woche drittel viertel insgesamt franken pfund yen rubel cent us-dollar dienstag montag mittwoch "
    "donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober "
    "november dezember morgen abend nacht mittag nachmittag vormittag halbjahr wochenende seite teil grund "
    "rahmen rund fall form laut basispunkt plus minus menge gesamtsumme",
)
"""Nouns that never name what is measured."""

# --- places ---------------------------------------------------------------------------------------

BUREAUS = _words(
    "berlin frankfurt hamburg münchen düsseldorf köln bonn karlsruhe wien zürich bern genf brüssel straßburg paris "
    "london rom madrid moskau kiew warschau istanbul ankara jerusalem kairo beirut teheran washington new-york "
    "los-angeles peking tokio seoul neu-delhi bangkok singapur sydney johannesburg nairobi",
)
"""Ids of cities that agencies write from about what happened elsewhere."""
WORLDWIDE = "weltweit"
"""Id of the whole world as a place."""
EVERYWHERE = {
    "weltweit": WORLDWIDE, "europaweit": "europa",
    "eu-weit": "eu", "bundesweit": "deutschland", "deutschlandweit": "deutschland", "österreichweit": "österreich",
    "schweizweit": "schweiz",
}  # fmt: skip
"""Words for a whole that is no named place, and the id of that whole."""
WIDE_PLACES = _words(
    "welt europa asien afrika amerika südamerika nordamerika eu deutschland österreich schweiz usa weltweit"
)
"""Ids of places too wide to lend a later sentence the place of its event."""

BARE_PRICES = _words(
    "preis kosten gebühr beitrag tarif ausgabe aufwand eintritt aufwendung grundpreis listenpreis einstiegspreis "
    "neupreis gesamtpreis endpreis originalpreis normalpreis durchschnittspreis aktionspreis sonderpreis "
    "gesamtkosten mehrkosten mehrausgabe kostenpunkt stückpreis verkaufspreis kaufpreis ladenpreis startpreis "
    "barrel fass feinunze unze liter kilowattstunde megawattstunde tonne quadratmeter stück"
)
"""Nouns of price that do not say what is priced."""
INDEXES = (
    ("dax", "dax"), ("mdax", "mdax"), ("sdax", "sdax"), ("tecdax", "tecdax"), ("tec-dax", "tecdax"),
    ("eurostoxx", "euro stoxx 50"), ("stoxx", "stoxx"), ("dow", "dow jones"), ("dow-jones", "dow jones"),
    ("s&p", "s&p 500"), ("nasdaq", "nasdaq"), ("nasdaq-100", "nasdaq 100"), ("nikkei", "nikkei"), ("ftse", "ftse 100"),
    ("smi", "smi"), ("atx", "atx"), ("hang", "hang seng"), ("hang-seng", "hang seng"), ("csi", "csi 300"),
    ("cac", "cac 40"), ("shanghai", "shanghai"), ("topix", "topix"), ("kospi", "kospi"),
)  # fmt: skip
"""Beginnings of the names of stock indices, and the name."""
AGENT_NOUNS = _words(
    "bund staat land stadt kommune gemeinde stiftung investor aktionär großaktionär anleger familie fonds gründer "
    "eigentümer eigner regierung bundesland landesregierung bundesregierung freistaat rivale konkurrent konkurrenz "
    "wettbewerber mutter mutterkonzern tochter tochterfirma tochtergesellschaft finanzinvestor hedgefonds staatsfonds "
    "pensionsfonds konsortium bieter käufer verkäufer kunde lieferant gläubiger spender erbe kreis landkreis senat "
    "steuerzahler verbraucher haushalt branche industrie",
)
"""Nouns for somebody who acts; as the subject of a clause they hold its value, not a party from elsewhere."""

# --- values about nothing -------------------------------------------------------------------------

STRETCHES = _words("jahr monat woche tag stunde minute sekunde jahrzehnt jahrhundert quartal nacht")
LENGTHS = _words("meter kilometer zentimeter millimeter m km cm mm meile")
DISTANCE_WORDS = (
    "vor", "hinter", "neben", "über", "unter", "entfernt", "weit", "tief", "südlich", "nördlich", "östlich",
    "westlich", "nordöstlich", "nordwestlich", "südöstlich", "südwestlich", "von", "vom", "abseits", "außerhalb",
)  # fmt: skip
"""Words behind a length by which it tells where something is."""
