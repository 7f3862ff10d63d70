"""What stands between the name of a secret and the secret: `for the router is`, `: `, ` changed to `, a gap of a table."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.prose_secrets import JOINTS

_SPACED = JOINTS.replace(" ", "[ ]")
_ADVERBS = "literally|just|simply|actually|currently|still|now|probably|maybe|always|einfach|aktuell|derzeit|noch|immer noch|wohl|simplemente|ahora|todavía|juste|simplement|toujours|encore|semplicemente|ancora|adesso|apenas|ainda|agora|gewoon|nog|nu|nadal|teraz|просто|пока|сейчас|bara|fortfarande|fortsatt|stadig"
VERBS = _SPACED.rsplit("|是", 1)[0]
# `the password manager is …` tells the name of a program.
_ABOUT = (
    "managers?|polic(?:y|ies)|generators?|reset|fields?|form|hash(?:es|ing)?|length|strength|vault|protection|authentication|rotation|"
    "requirements?|rules?|checker|prompt|database|store|app|service|provider|screen|page|dialog|column|file|safe|recovery|history|after|before|since|until|works?|asks?|wants?"
)
JOINT = lazy(
    rf"""(?:\s(?:for|to|of|on|at|from|in|with|bei|chez|presso|com|für|zum|zur|von|vom|para|de|del|do|da|pour|du|per|di|voor|van|voor|для|от|від|к|til|till|för|della|dello|na|w|no|na)
            \s(?:[^\n!?:"'.,;]|\.(?=\w)){{1,40}}?|\s(?!(?:{VERBS}|{_ABOUT})\b)(?:[^\W\d_]|['’-]){{1,16}}){{0,3}}
        (?:\s?\([^()\n]{{1,30}}\))?
        (?:,?\s{{1,3}}(?:which\s|que\s|qui\s|das\s|die\s)?(?:{_SPACED})\b(?:[ ](?:{_ADVERBS})(?=[ ]))?\s{{0,2}}:?\s{{0,3}} | \s{{0,2}}(?:是|为|為|改成了?|改为|换成了?|は|が|है|это|는|은|이|가)\s{{0,2}}:?\s{{0,2}}
          | \s{{0,2}}:[ ]{{0,3}}\n{{1,2}}(?P<fence>```[\w-]{{0,12}}\n)? | \s{{0,2}}[:=]\s{{1,3}} | \s{{0,2}}:(?=\S)
          | (?:[ ]{{2,24}}|[ ]?\t{{1,4}}[ ]?)(?=(?:\S{{3,64}}|[0-9]{{2,4}}(?:[ ][0-9]{{2,4}}){{1,3}})[ \t]{{0,9}}(?:[\r\n]|$)) | を(?=[「『"“])
          | \s{{1,2}}(?:->|→|–|—|-)\s{{1,2}} | (?=[「『]) | \s(?=[a-z]{{4}}(?:[ -][a-z]{{4}}){{3}}(?![\w-])) | \s(?=(?:[0-9A-Za-z]{{4}}[ ]){{3,7}}[0-9A-Za-z]{{4}}(?!\w)) | \s(?=[0-9]{{1,4}}[*#][0-9]{{3,6}}(?!\w)) | \s(?=[0-9A-Z]{{3,5}}(?:-[0-9A-Z]{{3,5}}){{1,4}}(?![\w-])) | \s(?=["'`“«]) | \?\s{{1,3}}(?:[\w .]{{1,24}}:\s{{0,2}})?(?=\S*[0-9])
          | \s(?=[0-9]{{4,6}}(?:[\s,.;!)]|$))
          | (?<=[\u3040-\u9fff\uac00-\ud7a3])(?=[0-9]{{3}}|[A-Za-z][\w.!@\#-]{{3,30}}[0-9])
          | \s(?=[^\W\d]\S{{2,30}}[!#%&*+?^~@][^\W_]) | \s(?=[0-9]{{2,4}}[ ][0-9]{{2,4}}(?:[ ][0-9]{{2,4}})?(?:[\s.,;)]|$))
          | \s(?=[^\W\d]\S{{2,}}[0-9]|[0-9]{{1,4}}-[0-9]{{1,4}}-[0-9]))
        | (?:\s[^\W\d_]{{1,12}}){{0,4}}\s(?:chang\w{{1,3}}|reset|updated|switched|zmieni\w{{1,6}}|zmian\w|geändert|ändern|umgestellt|cambi\w{{1,7}}|mud\w{{1,5}}|alter\w{{1,4}}|chang[ée]\w{{0,2}}|gewijzigd|veranderd|ändrat|поменял\w|сменил\w|измен\w{{2,5}})\s(?:[^\W\d_]{{1,12}}\s){{0,2}}(?:to|na|auf|zu|a|en|por|para|in|naar|på|til|till|на)\s(?=\S*[0-9])
        | ['’]s\s{{1,2}}(?=\S*[0-9])
        | \s(?:everywhere|for\ everything|all\ over|überall|partout|para\ todo|per\ tutto|overal|везде)[,:]?\s{{1,2}}(?=\S*[0-9])
        | \s(?=\S*[0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
BRACKETED = lazy(r"\s\((?=[^()\s]{0,40}[0-9][^()\s]{0,40}\))")
CHANGED = lazy(
    r"(?:\s[^\W\d_]{1,14}['’]?){0,7}?\s(?:from|von|vom|de|di|da|van|z|с|со|fra|från)\s[\"'“„«]?(?=\S{0,40}[0-9])[^\s\"'“”„«»]{3,40}[\"'”“»]?\s(?:to|auf|zu|a|à|para|in|en|naar|na|на|til|till)\s[\"'“„«]?(?=\S{0,40}[0-9])",
    re.IGNORECASE,
)
"""`changed from 1407 to …`"""
DIRECT = lazy(
    rf",?\s{{1,3}}(?!(?:on|as|so|en|na|a|in|por|para)\b)(?:{VERBS})\b(?: (?:{_ADVERBS})(?= ))?\s{{0,2}}:?\s{{0,3}}(?=[\"'`“«*]{{0,2}}[^\s]{{0,40}}[0-9])",
    re.IGNORECASE,
)
"""A verb right behind the name, and something with a digit right behind the verb."""
_ENDING = lazy(r"[^\W\d_]{1,4}(?![^\W_])")


def inflected(text: str, end: int, word: str) -> int:
    """The end of a name with what its language adds to it: `şifresi`, `lösenordet`, `паролю`."""
    if word.isascii() or word[-1] > "\u0600":
        return end
    rest = _ENDING.match(text, end)
    return rest.end() if rest else end
