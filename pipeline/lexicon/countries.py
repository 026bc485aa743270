"""Ids of countries and continents as places: too large to tie two counts to one event.

Source: CLDR, the German names of territories, without the city states; a few short names of our own.
"""

from __future__ import annotations

COUNTRIES = frozenset({
    "afghanistan", "afrika", "albanien", "algerien", "amerikanisch-samoa", "amerikanische-jungferninseln",
    "amerikanische-überseeinseln", "andorra", "angola", "anguilla", "antarktis", "antigua-und-barbuda",
    "argentinien", "armenien", "aruba", "ascension", "aserbaidschan", "asien", "australien", "bahamas", "bahrain",
    "bangladesch", "barbados", "belarus", "belgien", "belize", "benin", "bermuda", "bhutan", "birma", "bolivien",
    "bosnien-und-herzegowina", "botsuana", "bouvetinsel", "brasilien", "britische-jungferninseln",
    "britisches-territorium-im-indischen-ozean", "brunei-darussalam", "bulgarien", "burkina-faso", "burundi",
    "cabo-verde", "ceuta-und-melilla", "chile", "china", "clipperton-insel", "cookinseln", "costa-rica", "curacao",
    "côte-d’ivoire", "deutschland", "diego-garcia", "dominica", "dominikanische-republik", "dschibuti", "dänemark",
    "ecuador", "el-salvador", "elfenbeinküste", "england", "eritrea", "estland", "eswatini", "europa",
    "falklandinseln", "fidschi", "finnland", "frankreich", "französisch-guayana", "französisch-polynesien",
    "französische-süd--und-antarktisgebiete", "färöer", "gabun", "gambia", "gaza", "georgien", "ghana", "grenada",
    "griechenland", "grossbritannien", "grönland", "guadeloupe", "guam", "guatemala", "guernsey", "guinea",
    "guinea-bissau", "guyana", "haiti", "heard-und-mcdonaldinseln", "honduras", "indien", "indonesien", "irak",
    "iran", "irland", "island", "isle-of-man", "israel", "italien", "jamaika", "japan", "jemen", "jersey",
    "jordanien", "kaimaninseln", "kambodscha", "kamerun", "kanada", "kanarische-inseln", "karibische-niederlande",
    "kasachstan", "katar", "kenia", "kirgisistan", "kiribati", "kokosinseln", "kolumbien", "komoren", "kongo",
    "kongo-brazzaville", "kongo-kinshasa", "korea", "kosovo", "kroatien", "kuba", "kuwait", "laos", "lateinamerika",
    "lesotho", "lettland", "libanon", "liberia", "libyen", "liechtenstein", "litauen", "madagaskar", "malawi",
    "malaysia", "malediven", "mali", "malta", "marokko", "marshallinseln", "martinique", "mauretanien", "mauritius",
    "mayotte", "mexiko", "mikronesien", "moldau", "mongolei", "montenegro", "montserrat", "mosambik", "myanmar",
    "nahost", "namibia", "nauru", "nepal", "neukaledonien", "neuseeland", "nicaragua", "niederlande", "niger",
    "nigeria", "niue", "nordamerika", "nordirland", "nordkorea", "nordmazedonien", "norfolkinsel", "norwegen",
    "nördliche-marianen", "oman", "pakistan", "palau", "palästinensische-autonomiegebiete", "panama",
    "papua-neuguinea", "paraguay", "peru", "philippinen", "pitcairninseln", "polen", "portugal", "puerto-rico",
    "republik-moldau", "ruanda", "rumänien", "russland", "reunion", "salomonen", "sambia", "samoa", "san-marino",
    "saudi-arabien", "schottland", "schweden", "schweiz", "senegal", "serbien", "seychellen", "sierra-leone",
    "simbabwe", "sint-maarten", "slowakei", "slowenien", "somalia", "sonderverwaltungsregion-hongkong",
    "sonderverwaltungsregion-macau", "spanien", "spitzbergen-und-jan-mayen", "sri-lanka", "st.-barthélemy",
    "st.-helena", "st.-kitts-und-nevis", "st.-lucia", "st.-martin", "st.-pierre-und-miquelon",
    "st.-vincent-und-die-grenadinen", "sudan", "suriname", "syrien", "sao-tome-und-principe", "südafrika",
    "südamerika", "südgeorgien-und-die-südlichen-sandwichinseln", "südkorea", "südsudan", "tadschikistan", "taiwan",
    "tansania", "thailand", "timor-leste", "togo", "tokelau", "tonga", "trinidad-und-tobago", "tristan-da-cunha",
    "tschad", "tschechien", "tunesien", "turkmenistan", "turks--und-caicosinseln", "tuvalu", "türkei", "uganda",
    "ukraine", "ungarn", "uruguay", "usa", "usbekistan", "vanuatu", "venezuela", "vereinigte-arabische-emirate",
    "vereinigte-staaten", "vereinigtes-königreich", "vietnam", "wales", "wallis-und-futuna", "weihnachtsinsel",
    "weissrussland", "westjordanland", "westsahara", "zentralafrikanische-republik", "zypern", "ägypten",
    "äquatorialguinea", "äthiopien", "alandinseln", "österreich",
})  # fmt: skip
