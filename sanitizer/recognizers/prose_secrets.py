"""Words that announce a secret in talk, by language: what it is, the verb or sign after it, and what is no value."""

from __future__ import annotations

from sanitizer.recognizers.listed import listed

# What the thing is called. A phrase is a literal; all in lower case.
NAMES: dict[str, tuple[str, ...]] = {
    "password": (
        "password", "passphrase", "pass phrase", "passcode", "pass code", "pw",
        "passwrod", "كلمة مرور", "lösen", "chiave della rete", "clave de la red", "clé du réseau", "chave da rede", "passordet", "adgangskoden", "kodeordet", "salasanan", "lozinku", "sandi wifi", "sandi", "password'ü", "kennwörter", "parool", "fjalëkalim", "lykilorð", "wifiのパス", "wi-fiのパス", "pass", "einmalpasswort", "einmalkennwort", "סיסמת", "pasword", "passowrd", "psswd", "paswd", "passsword", "pasword", "pass word", "pwd", "login", "wifi", "wi-fi", "wlan", "wifi key", "wlan key", "network key",
        "passwort", "kennwort", "zugangsdaten",
        "contraseña", "contrasena", "clave",
        "mot de passe", "mdp",
        "senha", "palavra-passe",
        "parola d'ordine",
        "wachtwoord", "hasło", "kode", "kod", "lösenord", "lösenordet", "adgangskode", "passord", "salasana", "heslo", "jelszó", "şifre", "parola", "parolam", "parolası", "parolamız", "sifresi", "sifrem",
        "пароль", "пароля", "паролем",
        "密码", "密碼", "口令", "パスワード", "暗証番号", "पासवर्ड",
        "лозинка", "парола", "гасло", "κωδικός", "كلمة المرور", "كلمة السر", "کلمہ", "رمز عبور", "סיסמה", "비밀번호", "비번", "암호", "合言葉", "รหัสผ่าน", "mật khẩu", "kata sandi",
        "wlan-schlüssel", "wlan schlüssel", "wifi-schlüssel", "wlan-key", "netzwerkschlüssel", "netzwerksicherheitsschlüssel", "wpa key", "wpa2 key", "wpa-schlüssel", "wpa2-schlüssel", "security key", "wifi pass", "wifi code",
        "clé wifi", "clé wi-fi", "clé wpa", "clé de sécurité", "code wifi", "clave wifi", "clave de red", "chiave wifi", "chiave di rete", "chave wifi", "chave de rede", "klucz sieciowy", "klucz wifi", "ключ сети", "ağ anahtarı",
        "باسورد", "باسوورد", "الباسورد", "كلمة سر", "كلمه السر", "كلمه المرور", "پسورد", "پاس ورڈ", "סיסמא", "פסוורד", "पासकोड", "পাসওয়ার্ড", "கடவுச்சொல்", "పాస్‌వర్డ్", "พาสเวิร์ด", "패스워드", "パスコード", "合い言葉",
        "mật mã", "passwordnya", "kodeord", "zaporka", "contrasenya", "nenosiri", "κωδικο", "συνθηματικ", "jelszava", "jelszavam",
        "lozinka", "geslo", "salasõna", "slaptažodis", "pasahitza",
    ),
    "code": (
        "pin", "pin code", "pin number", "otp", "2fa code", "mfa code", "verification code", "security code", "access code", "lock code", "keypad code", "code for the", "puk1", "puk2", "رقم سر", "رقم سري", "koodilla", "ovikoodin", "steam guard code", "guard code", "restore code", "bitwarden recovery", "金庫の番号", "の暗証", "2fa backup", "mfa backup", "2fa-code", "authenticator code", "kluis", "tresor", "combinación", "combinazione", "combinação", "combinaison", "kombination",
        "codice allarme", "codice cancello", "codice del cancello", "code du portail", "código da porta", "código del portal", "código do portão", "kod do", "kod alarmu", "koden till", "koden är", "kode til",
        "код от", "код від", "код сейфа", "код двери", "код домофона", "код замка", "код дверей", "комбинация", "пін", "пін-код", "رمز الباب", "ロッカーの番号", "alarm", "safe combination", "safe's combination", "duress", "door code",
        "gate code", "alarm code", "entry code", "unlock code", "backup code", "recovery code", "one-time code", "sms code", "code",
        "combination", "lockbox", "padlock", "key safe", "keysafe", "alarm panel", "keypad", "master pin", "auth code", "login code", "confirmation code",
        "geheimzahl", "türcode", "torcode", "tresorcode", "geheimcode", "zahlencode", "puk", "puk code", "safe code", "garage code", "locker code",
        "kapı kodu", "kapı şifresi", "alarm kodu", "portkod", "portkoden", "dørkode", "larmkod", "poortcode", "alarmcode", "deurcode", "pin-kod", "kod pin", "hasło sms",
        "门禁码", "門禁碼", "取件码", "解锁码", "安全码", "暗码", "الرقم السري", "الرمز السري", "رمز الدخول", "رمز التحقق", "رمز البوابة", "인증번호", "인증 번호", "핀번호", "確認番号", "koodi", "alarmanlage", "zugangscode", "bestätigungscode", "code lautet", "tan", "sicherheitscode",
        "código", "codigo", "code d'accès", "code de la porte", "digicode", "code secret", "code de vérification",
        "codice", "codice di verifica", "toegangscode", "pincode", "verificatiecode", "inlogcode", "inloggcode", "einmalcode", "freischaltcode", "aktivierungscode", "sms-code", "bevestigingscode", "beveiligingscode", "engångskod", "verifieringskod",
        "säkerhetskod", "engangskode", "bekræftelseskode", "sikkerhedskode", "ovikoodi", "turvakoodi", "kertakäyttökoodi", "haustürcode", "hauscode", "schlosscode", "kontrollcode", "koden", "unlock", "mtan", "kode for", "with the code", "with code", "using code", "using the code", "enter the code", "enter code", "mit dem code", "avec le code", "con el código", "com o código", "con il codice", "met de code", "z kodem", "с кодом", "numerolukko", "ovikoodi", "lukkokoodi", "kapukód", "riasztókód", "kód k", "kód od", "kód do", "interfon",
        "код", "пин", "пин-код", "验证码", "驗證碼", "認証コード", "確認コード", "ओटीपी", "पिन",
    ),
    "key": (
        "key", "windows key", "steam key", "registration key", "bot token", "bearer", "jsessionid", "phpsessid", "session token", "using token", "with token", "my token", "using key", "with key", "recovery key", "licence key", "license key", "product key", "activation key", "activation code", "serial key", "session id", "session key", "sessionid",
        "lizenzschlüssel", "produktschlüssel", "clé de licence", "clé produit", "clave de licencia", "clave de producto", "chave de licença", "codice licenza", "licentiesleutel", "klucz licencyjny", "лицензионный ключ", "lisans anahtarı", "序列号", "激活码", "许可证密钥", "ライセンスキー", "라이선스 키", "signing key", "admin key", "client secret", "personal access token", "api key", "api token", "access token", "secret key", "secret", "token", "api-key", "api-schlüssel", "schlüssel", "zugriffstoken",
        "clé api", "clé d'api", "clave api", "clave de api", "chave de api", "chiave api", "api-sleutel", "ключ", "токен", "密钥",
        "令牌", "apiキー", "トークン", "टोकन",
    ),
}  # fmt: skip

# Between the name and the value: `for the router`, `of my account`, then a verb or a sign.
JOINTS = (
    r"is(?: still| now| just| currently| actually)?(?: set to)?|was|are|will be|being|set to|to|changed to|equals|as|"
    r"ist|lautet|war|heißt|wäre|auf|"
    r"es|era|est|était|é|è|será|sera|"
    r"is nu|luidt|wordt|blijft|"
    r"c'est|so|das ist|it's|it is|that's|it was|är|er|to|jest|on|"
    r"это|равен|"
    r"هي|هو|هى|היא|הוא|olarak|to jest|"
    r"是|为|為|は|が|है"
)

# What stands there when people talk about a password rather than tell it.
STATES = frozenset(
    listed("""constants constant variables variable another other mine yours else wrong incorrect correct right invalid valid expired expiring required optional missing empty blank not too very weak strong
    short long simple complex secure insecure safe unsafe the a an my your our their his her its in on at for from of to and or but
    if when that this these those what which who how why where there here stored saved sent hashed encrypted salted hidden visible
    shown masked set reset changed updated forgotten lost leaked stolen compromised exposed public private unknown known same
    different similar also still now never always only just already being case sensitive case-sensitive used reused unique random
    generated automatically auto-generated provided needed necessary mandatory important protected disabled enabled allowed denied
    rejected accepted ready fine ok okay good bad great easy hard difficult impossible possible likely probably definitely really
    plain plaintext plain-text text string null none nil undefined something anything nothing everything someone anyone one two three
    first last next new old default common typical usually often sometimes available unavailable working broken failing generating
    asking prompting checking verifying using coming going getting having making taking giving looking trying about above below
    again back down up out over under with without by as than then so such no yes true false correct? wrong? case. longer shorter
    stronger weaker better worse important! crucial essential critical sensitive confidential secret secure. compliant managed
    called named written printed logged passed given entered typed stated mentioned described defined declared specified
    supplied configured injected loaded read fetched retrieved returned computed derived based part literally basically essentially
    falsch richtig korrekt ungültig gültig abgelaufen erforderlich notwendig leer nicht zu sehr schwach stark kurz lang sicher
    unsicher der die das ein eine mein dein unser im am für von und oder aber wenn dass hier dort gespeichert verschlüsselt
    vergessen geändert zurückgesetzt gleich anders noch immer nur schon weg bekannt
    incorrecta correcta inválida válida caducada obligatoria necesaria vacía no muy débil fuerte corta larga segura la el un una mi
    tu en para de y o pero si que aquí guardada cifrada olvidada cambiada
    incorrect correct invalide valide expiré obligatoire nécessaire vide pas très trop faible fort court sûr le la les un une mon
    ton votre notre dans pour et ou mais si que ici stocké chiffré oublié changé
    errada correta inválida expirada obrigatória vazia não muito fraca forte curta segura o a um uma minha sua em para
    errata corretta scaduta obbligatoria vuota non molto debole forte corta sicura il lo la un una mia tua nel per
    verkeerd onjuist juist ongeldig verlopen verplicht leeg niet te zwak sterk kort veilig de het een mijn jouw in voor
    неверный неправильный верный правильный недействителен истёк истек обязателен пустой не очень слишком слабый сильный
    короткий длинный это мой твой ваш наш в для и или но если что здесь хранится зашифрован забыт изменён""")
)
