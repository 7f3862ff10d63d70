"""Examples for the checks of numbers: characters of a generated value are drawn again until its check passes.

A check digit is one in ten to one in a few thousand, so drawing finds it quickly whatever its formula, and one
function serves all of them. Only characters whose place is named are drawn; letters stay letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from sanitizer.core.errors import RuleError
from sanitizer.recognizers.checks import Check, Complete, check_named, completes
from sanitizer.recognizers.checks.arithmetic import words

_TAIL = (-1, -2, -3, -4)
_HEAD = (2, 3)
_PLACES: dict[str, tuple[int, ...]] = {
    "iban": _HEAD,
    "pl_account": (0, 1),
    "vin": (8,),
    "gb_utr": (0, -1, -2),
    "at_social_security": (3, 2, 1, 0),
    "us_itin": (3, 4, 5, 6),
    "de_tax_id": tuple(range(-11, 0)),
    "mac": tuple(range(12)),
}
_NAMES = words(
    """
    card iban pl_account aws_account bic aba_routing varied imei iccid vin mac gb_nhs gb_nino gb_utr ie_pps de_tax_id
    de_social_security de_id_card at_social_security ch_ahv fr_nir es_dni it_fiscal_code pt_nif nl_bsn
    be_national lu_national gr_afm gr_amka se_personal no_birth_number dk_cpr fi_hetu is_kennitala
    baltic_personal lv_personal pl_pesel pl_nip pl_id_card cz_birth_number hu_personal hu_taj hu_tax ro_cnp
    bg_egn hr_oib jmbg ru_inn ru_snils ua_tax tr_identity us_ssn us_itin us_ein us_npi us_dea ca_sin mx_curp
    mx_rfc br_cpf br_cnpj ar_cuit cl_rut co_nit ec_identity pe_ruc uy_identity in_aadhaar in_pan cn_identity
    tw_identity hk_identity sg_nric jp_my_number kr_resident th_identity id_nik my_kad pk_cnic ae_emirates
    sa_identity il_identity kz_iin au_tfn au_medicare au_abn nz_ird nz_nhi za_identity eg_identity
    """
)
_TRIES = 200_000


def drawn(check: Check, places: tuple[int, ...]) -> Complete:
    """A function that draws the letters and digits at `places` (of those in the value) until `check` passes."""

    def complete(value: str, rng: Random) -> str:
        for candidate in _candidates(value, places, rng):
            if check(candidate):
                return candidate
        raise RuleError("an example cannot be completed", hint="its pattern allows no valid value")

    return complete


def _candidates(value: str, places: tuple[int, ...], rng: Random) -> Iterator[str]:
    yield value
    at = [i for i, c in enumerate(value) if c.isalnum()]
    chosen = [at[p] for p in places if -len(at) <= p < len(at)]
    for _ in range(_TRIES):
        characters = list(value)
        for i in chosen:
            characters[i] = _again(value[i], rng)
        yield "".join(characters)


def _again(character: str, rng: Random) -> str:
    if character.isdigit():
        return rng.choice("0123456789")
    return rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ" if character.isupper() else "abcdefghijklmnopqrstuvwxyz")


def _lazily(name: str, places: tuple[int, ...]) -> Callable[[str, Random], str]:
    # The check's own module may not be imported yet when this one is.
    def complete(value: str, rng: Random) -> str:
        return drawn(check_named(name), places)(value, rng)

    return complete


for _name in _NAMES:
    completes(_name)(_lazily(_name, _PLACES.get(_name, _TAIL)))
