"""User names that are somebody's, and those that every machine or manual has."""

from __future__ import annotations

import re

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.arithmetic import words

_SYSTEM = frozenset(
    words(
        """
        root admin administrator administrators user users username usr guest default public shared all me you yourname your-name your_name
        youruser your-user your_user your-username your_username yourusername myuser my-user my_user myname name someone somebody someuser
        test tester testuser test-user test_user demo example sample foo bar baz foobar dummy nobody anonymous none null undefined unknown
        postgres postgresql mysql mariadb mongo mongodb redis rabbitmq elastic elasticsearch kibana neo4j oracle clickhouse cassandra sqlite
        git svn hg github gitlab gitea jenkins travis circleci runner actions-runner ci build builder deploy deployer docker podman vagrant
        ubuntu debian centos fedora alpine arch rocky opensuse ec2-user azureuser azure-user gcp-user cloud-user cloudshell core pi kali
        linuxbrew homebrew brew node npm yarn pnpm python pip conda jovyan jupyter app apps appuser www www-data nginx apache httpd web
        webapp site sites service services daemon bin sys sync games man lp mail news uucp proxy backup list irc gnats systemd sshd nfs
        ftp ftpuser sftp sa system local localhost host server client worker agent bot sandbox codespace vscode coder gitpod workspace
        workspaces dev developer development ops devops staging production prod data database db files file home page pages index src tmp
        temp log logs config etc var opt lib include share doc docs assets static images img css js media templates project projects repo
        repos code work build-agent buildkite bamboo teamcity hadoop spark hdfs airflow kafka zookeeper flink presto trino hive ubuntu-user
        defaultuser defaultuser0 wdagutilityaccount allusers all~1 publicuser student guestuser hostedtoolcache runneradmin vssadministrator
        containeruser containeradministrator builduser circleci-user cirrus oai claude claude-code codex anthropic openai gpt assistant
        nixbld _www vmuser staff wheel users token adm docker-users everyone domain-users linux mac windows steam minecraft odoo django rails laravel wordpress wp drupal magento
        """
    )
)
_STAND_IN = re.compile(
    r"(?:user|test|student|dev|admin|guest|demo|u|x)[-_]?\d{0,3}|x{2,}|\.+|[-_]+|\d{1,5}|(?:your|my|the|some)[-_].*|<.*",
    re.I,
)
_FILE = re.compile(
    r".*\.(?:html?|js|ts|py|css|json|md|txt|php|aspx?|png|jpe?g|svg|tsx?|jsx?|vue|rs|go|java|toml|ya?ml)", re.I
)


@check("person_user")
def person_user(value: str) -> bool:
    """The account of a person or a firm: no account of a system or image, no stand-in, no file."""
    name = value.strip().lower()
    return len(name) > 1 and name not in _SYSTEM and not _STAND_IN.fullmatch(name) and not _FILE.fullmatch(name)


_NOT_LOGINS = frozenset(
    words(
        """
        str string int integer bool boolean float text varchar char json object array list dict true false null none undefined nil void any type types
        request response self this session context ctx props state data value values key keys field fields form input output args kwargs params param
        function func def class return await async const let var new get set is not and or the a an in on at to for of by with from your my his her
        password passwd pass email mail name id url uri host port token secret required optional default example enabled disabled yes no on off
        logged login logout signin signup auth authenticated authentication authorization experience input-output interface agent defined facing
        friendly here there it that who what when where which can will has had have was were been be command not-found origin main master file files
        input error errors information info message messages profile profiles role roles group groups settings account accounts preferences model models
        id_ currentuser current_user getuser get_user user_name userinfo user_info username_field models.charfield property types media override types/node
        token__ __token__ you see mon tue wed thu fri sat sun babel angular vue react import include charset keyframes font-face supports page layer container param returns return_ throws deprecated see since
        author version todo fixme note everyone channel here all openai anthropicai claudeai github google microsoft youtube twitter gmail.com example.com
        """
    )
)


_CODE = re.compile(
    r"(?:request|req|self|this|session|ctx|context|data|args|config|settings|env|os|process|cls|app|db|auth|user|models|props|state)\..*"
)


@check("login_name")
def login_name(value: str) -> bool:
    """A user name as people choose it; no type, keyword, placeholder, or account of a system."""
    name = value.strip("@").lower()
    if _CODE.fullmatch(name):
        return False
    return (
        name not in _NOT_LOGINS
        and not name.startswith(("-", "$", "%", "http", "__"))
        and person_user(name)
        and not name.isdigit()
    )
