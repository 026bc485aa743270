"""Function words that tell languages apart; shared ones (``in``, ``war``, ``die`` in English) are left out.

Source: the closed word classes of standard grammars (articles, pronouns, conjunctions, prepositions).
"""

FUNCTION_WORDS: dict[str, str] = {
    "de": (
        "der das den dem des ein eine einen einem einer und oder aber nicht auch auf aus bei mit nach von vom zu zum "
        "zur für über unter ist sind wird werden wurde wurden hat haben hatte sich sie er es wir ihr sein seine "
        "dass als wie wenn noch nur schon mehr im am beim durch gegen ohne um vor zwischen kann soll"
    ),
    "en": (
        "the of and to is are was were be been has have had that this these those with for from by on at as it its "
        "not but or which who their they he she his her we you will would can could about into after said"
    ),
    "fr": (
        "le la les des du et est sont dans pour par sur avec qui que une un aux au ce cette il elle nous vous pas "
        "plus ont été leur se"
    ),
    "nl": ("het een en van dat die niet met voor zijn naar ook maar bij uit door over werd deze wordt hij haar om"),
    "es": ("el los las del y es son por para con que una un no se su al como más pero sus este esta ha fue"),
    "it": "il lo gli del della e è sono per con che una un non si nel alla più anche come ha di da",
}
"""Language (ISO 639-1) -> its words, separated by blanks."""
