"""Words and keys that announce a telephone number, in the languages that chats are held in."""

from __future__ import annotations

from sanitizer.recognizers.terms_near import TermsNear

NEAR = TermsNear(
    (
        *("phone", "phones", "telephone", "tel", "mobile", "mob", "cell", "cellphone", "cellular", "fax", "whatsapp", "sms"),
        *("call", "calls", "called", "calling", "dial", "ring", "text me", "text him", "text her", "text us", "texted", "reach me"),
        *("reach him", "reach her", "reach us", "reached at", "callback", "voicemail", "landline", "hotline", "pager", "ext"),
        *("extension", "phone number", "my number", "his number", "her number", "their number", "contact number", "number is"),
        *("new number", "direct line", "home line", "work line", "viber", "facetime", "imessage", "switchboard", "reception"),
        *("telefon", "telefonnummer", "handy", "handynummer", "mobil", "mobilnummer", "ruf", "rufnummer", "anrufen", "festnetz"),
        *("ruf mich an", "durchwahl", "rückruf", "fon", "telefonisch", "erreichbar", "erreichen", "zentrale", "tél", "téléphone"),
        *("telephone", "portable", "appelez", "appeler", "appelle", "joindre", "numéro", "fixe", "télécopie", "gsm", "teléfono"),
        *("telefono", "tfno", "tlf", "móvil", "movil", "celular", "llamar", "llámame", "llame", "número", "telefone", "telemóvel"),
        *("ligar", "ligue", "celular", "contacto", "contato", "cellulare", "cell", "chiamami", "chiamare", "numero", "recapito"),
        *("telefoon", "telefoonnummer", "mobiel", "mobiele", "bellen", "bel me", "nummer", "telefonu", "komórka", "komórkowy"),
        *("zadzwoń", "numer", "puhelin", "puhelinnumero", "kännykkä", "telefonnr", "tlf", "mobiltelefon", "ring mig", "cep"),
        *("telefonum", "тел", "телефон", "телефону", "мобильный", "звоните", "позвоните", "номер", "τηλέφωνο", "κινητό"),
        *("电话", "手机", "联系电话", "座机", "微信同号", "電話", "携帯", "電話番号", "お電話", "전화", "휴대폰", "연락처", "फ़ोन", "मोबाइल", "नंबर"),
        *("هاتف", "جوال", "טלפון", "נייד", "โทร", "โทรศัพท์", "số điện thoại", "sđt", "hp", "telp", "nomor hp"),
    )
)
"""Near a candidate they make it likely."""

KEYS = frozenset(
    """phone phones phonenumber phoneno phonenum telephone telephonenumber tel telno mobile mobilenumber mobileno mobilephone cell cellphone
    cellnumber fax faxnumber whatsapp msisdn callerid callernumber contactnumber contactno contactphone homephone workphone dayphone
    eveningphone telefon telefonnummer handy handynummer mobil rufnummer tél téléphone telephone portable teléfono telefono móvil movil
    celular telefone telemóvel cellulare telefoon telefoonnummer mobiel komórka puhelin телефон 电话 手机 手机号 電話 電話番号 携帯 전화번호
    fromnumber tonumber sms emergencycontact emergencyphone""".split()  # noqa: SIM905  # reads as a list of words
)
"""Squashed names under which a value is a telephone number."""
