"""What is said of mistakes in a registry: message and remedy by id, Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Said(NamedTuple):
    """One text in both languages."""

    ko: str
    en: str


class Mistake(NamedTuple):
    """What is wrong, and what to do."""

    message: Said
    remedy: Said


def _m(ko: str, en: str, remedy_ko: str, remedy_en: str) -> Mistake:
    return Mistake(Said(ko, en), Said(remedy_ko, remedy_en))


REASONS: Mapping[str, Said] = {
    "Permission denied": Said("읽을 권한이 없음", "permission denied"),
    "Operation not permitted": Said("운영체제가 허용하지 않음", "the system does not permit it"),
    "No such file or directory": Said("파일이나 폴더가 없음", "no such file or folder"),
    "Not a directory": Said("폴더가 아님", "not a folder"),
    "Is a directory": Said("파일이 아니라 폴더임", "a folder, not a file"),
    "Input/output error": Said("디스크에서 읽는 중 오류가 남", "error while reading from the disk"),
    "File name too long": Said("이름이 너무 긺", "its name is too long"),
    "Too many levels of symbolic links": Said("링크가 제자리로 돌아옴", "its links lead around in a circle"),
    "Too many open files": Said("열린 파일이 너무 많음", "too many files are open"),
    "No space left on device": Said("디스크에 남은 공간이 없음", "no space is left on the disk"),
    "Disk quota exceeded": Said("쓸 수 있는 용량을 넘음", "the quota of the disk is used up"),
    "File too large": Said("파일이 허용된 크기를 넘음", "the file is larger than is allowed"),
    "Read-only file system": Said("읽기만 할 수 있는 디스크임", "the disk is read-only"),
    "Bad file descriptor": Said("닫혀 있음", "it is closed"),
    "its name is not UTF-8": Said("이름이 UTF-8이 아님", "its name is not UTF-8"),
}
"""Why a file cannot be read: what the operating system says (in C's English), and how we say it."""

MISTAKES: Mapping[str, Mistake] = {
    # the text of a file
    "not-utf-8": _m(
        "UTF-8로 읽을 수 없는 바이트 {byte:이/가} 있습니다.",
        "Byte {byte} is not UTF-8.",
        "파일을 UTF-8로 다시 저장하십시오.",
        "Save the file as UTF-8.",
    ),
    "utf-16": _m(
        "UTF-16으로 저장된 파일입니다.",
        "The file is UTF-16.",
        "파일을 UTF-8로 다시 저장하십시오.",
        "Save the file as UTF-8.",
    ),
    "control-character": _m(
        "쓸 수 없는 제어 문자 {code:이/가} 있습니다.",
        "Control character {code} is not allowed.",
        "그 문자를 지우십시오.",
        "Remove the character.",
    ),
    "too-large": _m(
        "파일이 {largest}MB보다 큽니다.",
        "The file is larger than {largest} MB.",
        "여러 파일로 나누십시오.",
        "Split it into several files.",
    ),
    "too-many-mistakes": _m(
        "오류나 경고가 {most}건을 넘어 나머지는 표시하지 않았습니다.",
        "There are more than {most} mistakes; the rest are not shown.",
        "표시된 것부터 고친 뒤 다시 실행하십시오.",
        "Mend those shown, then run it again.",
    ),
    "too-many-values": _m(
        "id 하나 아래에 적을 수 있는 값은 {most}개까지입니다.",
        "One id can have {most} values below it at most.",
        "여러 id로 나누어 적으십시오.",
        "Split it into several ids.",
    ),
    "unreadable": _m(
        "파일이나 폴더를 읽을 수 없습니다: {reason}.",
        "The file or folder cannot be read: {reason}.",
        "원인을 없앤 뒤 다시 실행하십시오. 권한이 없다면 읽기 권한을 주십시오.",
        "Remove the cause and run it again; if permission is lacking, grant it.",
    ),
    "link-leaves-registry": _m(
        "등록부 폴더 밖을 가리키는 링크입니다.",
        "The link points outside the registry folder.",
        "파일을 등록부 폴더 안에 두십시오.",
        "Put the file itself into the registry folder.",
    ),
    "not-a-file": _m(
        "YAML 파일의 이름이지만 일반 파일이 아닙니다.",
        "It is named like a YAML file but is not a regular file.",
        "이름을 바꾸거나 옮기십시오.",
        "Rename or move it.",
    ),
    "looks-like-yaml": _m(
        "YAML 파일처럼 보이지만 읽지 않았습니다.",
        "It looks like a YAML file but was not read.",
        "등록부의 일부라면 이름이 `.yaml`로 끝나게 하고, 아니라면 다른 곳으로 옮기십시오.",
        "If it belongs to the registry, let its name end in `.yaml`; else move it away.",
    ),
    "empty-file": _m(
        "파일에 내용이 없습니다.",
        "The file is empty.",
        "내용을 적거나 파일을 지우십시오.",
        "Write something into it or delete it.",
    ),
    "not-a-mapping": _m(
        "파일의 맨 위에는 `parties:`와 같은 섹션이 와야 합니다.",
        "The top of a file must be sections such as `parties:`.",
        "`섹션:` 아래에 `id:`와 그 내용을 적으십시오.",
        "Write `section:`, below it `id:` and its fields.",
    ),
    "no-head": _m(
        "`registry:` 섹션이 없어 누구의 등록부인지 알 수 없습니다.",
        "There is no `registry:` section, so nobody can tell whose registry this is.",
        "한 파일에 `registry: {{name: …, controller: …}}`를 적으십시오.",
        "Write `registry: {{name: …, controller: …}}` in one file.",
    ),
    # YAML that is not plain
    "anchor": _m(
        "`&{name}` 앵커는 쓸 수 없습니다. 이 파일은 여기까지만 읽었습니다.",
        "The anchor `&{name}` is not allowed; the file was read up to here.",
        "내용을 그대로 풀어 적으십시오.",
        "Write the content out.",
    ),
    "alias": _m(
        "`*{name}` 별칭은 쓸 수 없습니다. 이 파일은 여기까지만 읽었습니다.",
        "The alias `*{name}` is not allowed; the file was read up to here.",
        "내용을 그대로 풀어 적으십시오.",
        "Write the content out.",
    ),
    "merge-key": _m(
        "병합 키 `<<`는 쓸 수 없습니다.",
        "The merge key `<<` is not allowed.",
        "내용을 그대로 풀어 적으십시오.",
        "Write the content out.",
    ),
    "tag": _m(
        "`{tag}` 태그는 쓸 수 없습니다.",
        "The tag `{tag}` is not allowed.",
        "태그를 지우십시오. 값은 적힌 그대로 읽습니다.",
        "Remove the tag; values are read as they are written.",
    ),
    "directive": _m(
        "`%`로 시작하는 지시문은 쓸 수 없습니다.",
        "Directives (`%…`) are not allowed.",
        "지시문을 지우십시오.",
        "Remove the directive.",
    ),
    "several-documents": _m(
        "한 파일에 문서가 둘 이상 있습니다. 두 번째부터는 읽지 않았습니다.",
        "The file holds more than one document; only the first was read.",
        "`---` 아래의 내용을 다른 파일로 옮기십시오.",
        "Move what follows `---` into a file of its own.",
    ),
    "complex-key": _m(
        "키는 한 줄의 글이어야 합니다.",
        "A key must be a plain text.",
        "목록이나 묶음을 키로 쓰지 마십시오.",
        "Do not use a list or a mapping as a key.",
    ),
    "too-deep": _m(
        "{deepest}단계보다 깊게 들어간 내용은 읽지 않습니다.",
        "Content nested deeper than {deepest} levels is not read.",
        "등록부 형식에는 이만한 깊이가 없습니다. 괄호와 들여쓰기를 확인하십시오.",
        "The format has no such depth; check brackets and indentation.",
    ),
    "duplicate-key": _m(
        "`{key:`이/가} 두 번 적혀 있습니다. 처음 것은 {first}번째 줄에 있습니다.",
        "`{key}` is written twice; the first is on line {first}.",
        "하나로 합치십시오.",
        "Merge the two.",
    ),
    "null": _m(
        "`{key}`에 값이 없습니다.",
        "`{key}` has no value.",
        "없는 것이 확인되었으면 `none`이라고 적고, 모르면 줄을 지우십시오.",
        "Write `none` if there is none; leave the line out if you do not know.",
    ),
    "empty-text": _m(
        "빈 글이 적혀 있습니다.",
        "The text is empty.",
        "없는 것이 확인되었으면 `none`이라고 적고, 모르면 줄을 지우십시오.",
        "Write `none` if there is none; leave the line out if you do not know.",
    ),
    "empty-list": _m(
        "빈 목록이 적혀 있습니다.",
        "The list is empty.",
        "없는 것이 확인되었으면 `none`이라고 적고, 모르면 줄을 지우십시오.",
        "Write `none` if there is none; leave the line out if you do not know.",
    ),
    "comma-in-flow": _m(
        "`{key}`에 값이 없습니다. 이름에 든 쉼표 때문에 둘로 나뉜 것 같습니다.",
        "`{key}` has no value; a comma inside a name seems to have split it.",
        "쉼표가 든 이름은 따옴표로 묶으십시오.",
        "Put the name in quotes.",
    ),
    "tab": _m(
        "여기서 시작할 수 없는 문자(탭 등)가 있습니다.",
        "A character (a tab, say) that cannot start anything here.",
        "들여쓰기에는 빈칸만 쓰고, `@`나 `` ` ``로 시작하는 글은 따옴표로 묶으십시오.",
        "Indent with spaces only; quote a text that starts with `@` or a backtick.",
    ),
    "first-character": _m(
        "`*`, `&`, `!`로 시작하는 글은 YAML에서 다른 뜻을 가집니다.",
        "A text that starts with `*`, `&` or `!` means something else to YAML.",
        "그 글을 따옴표로 묶으십시오.",
        "Put the text in quotes.",
    ),
    "escape": _m(
        "큰따옴표 안에서 `\\` 뒤에 올 수 없는 문자가 있습니다.",
        "Between double quotes, a `\\` is followed by what cannot follow it.",
        "작은따옴표로 묶거나 `\\`를 `\\\\`로 적으십시오.",
        "Use single quotes, or write `\\\\` for a `\\`.",
    ),
    "block-text": _m(
        "`|`나 `>` 뒤에는 같은 줄에 글을 쓸 수 없습니다.",
        "No text can follow `|` or `>` on its line.",
        "글을 다음 줄에서 들여 쓰거나, `|`나 `>`로 시작하는 글이면 따옴표로 묶으십시오.",
        "Write the text on the next line, indented; put a text that itself starts with `|` or `>` in quotes.",
    ),
    "second-colon": _m(
        "한 줄에 `: `가 두 번 있어 무엇이 값인지 알 수 없습니다.",
        "A second `: ` on the line: it cannot be told what the value is.",
        "`: `가 든 글은 따옴표로 묶으십시오.",
        "Put a text that contains `: ` in quotes.",
    ),
    "indentation": _m(
        "들여쓰기가 위의 줄과 맞지 않습니다.",
        "The indentation does not fit the lines above.",
        "같은 단계의 줄은 같은 칸에서 시작하게 하십시오.",
        "Start lines of one level in the same column.",
    ),
    "missing-colon": _m(
        "키와 값 사이에 `:`과 빈칸이 없습니다.",
        "There is no `:` and space between key and value.",
        "`키: 값`의 꼴로 적으십시오. `:` 뒤에는 빈칸이 있어야 합니다.",
        "Write `key: value`, with a space after the `:`.",
    ),
    "open-bracket": _m(
        "괄호가 닫히지 않았습니다.",
        "A bracket is not closed.",
        "`[`와 `]`, `{{`와 `}}`의 짝을 맞추십시오.",
        "Match `[` with `]` and `{{` with `}}`.",
    ),
    "open-quote": _m(
        "따옴표가 닫히지 않았습니다.",
        "A quotation mark is not closed.",
        "따옴표의 짝을 맞추십시오.",
        "Match the quotation marks.",
    ),
    "merge-conflict": _m(
        "병합 충돌을 해결하지 않은 채 저장한 파일입니다.",
        "A merge conflict was left in the file.",
        "두 내용 가운데 맞는 것을 남기고 `<<<<<<<`, `=======`, `>>>>>>>`로 시작하는 줄을 지우십시오.",
        "Keep what is right of the two and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.",
    ),
    "syntax": _m(
        "YAML로 읽을 수 없습니다: {detail}.",
        "This is not readable as YAML: {detail}.",
        "이 줄과 그 위의 줄을 확인하십시오.",
        "Check this line and the one above it.",
    ),
    # what the format asks
    "unknown-section": _m(
        "`{key:`이라는/라는} 섹션은 없습니다.",
        "There is no section `{key}`.",
        "섹션의 이름은 README의 표에 있습니다.",
        "README lists the sections.",
    ),
    "unknown-key": _m(
        "`{key:`이라는/라는} 필드는 여기에 없습니다.",
        "There is no field `{key}` here.",
        "필드의 이름을 고치거나 줄을 지우십시오. 덧붙일 말은 `note:`에 적을 수 있습니다.",
        "Correct the field's name or remove the line; remarks can go into `note:`.",
    ),
    "missing-field": _m(
        "반드시 있어야 하는 `{key::`이/가} 없습니다.",
        "The required field `{key}:` is missing.",
        "`{key::`을/를} 적으십시오.",
        "Write `{key}:`.",
    ),
    "expected-mapping": _m(
        "여기에는 `필드: 값`이 와야 합니다.",
        "`field: value` lines are expected here.",
        "한 단계 들여서 필드를 적으십시오.",
        "Write the fields one level deeper.",
    ),
    "expected-list": _m(
        "여기에는 목록이 와야 합니다.",
        "A list is expected here.",
        "`[가, 나]`처럼 대괄호로 묶거나 줄마다 `- `로 시작하십시오.",
        "Write `[a, b]`, or start each line with `- `.",
    ),
    "expected-text": _m(
        "여기에는 글이 와야 합니다. 두 언어로 적으려면 `{{ko: …, en: …}}`로 적습니다.",
        "A text is expected here, or `{{ko: …, en: …}}` for two languages.",
        "글 하나로 적으십시오.",
        "Write one text.",
    ),
    "expected-id": _m(
        "여기에는 id 하나가 와야 합니다.",
        "One id is expected here.",
        "다른 섹션에 선언한 id를 적으십시오.",
        "Write an id that another section declares.",
    ),
    "expected-items": _m(
        "항목은 id 목록, `all`, `{{all: true, except: [...]}}`, `none` 가운데 하나로 적습니다.",
        "Items are a list of ids, `all`, `{{all: true, except: [...]}}` or `none`.",
        "항목 하나라도 목록으로 적으십시오: `[email]`.",
        "Write even a single item as a list: `[email]`.",
    ),
    "expected-flag": _m(
        "`{value}`: `true` 또는 `false`로 적어야 합니다.",
        "`{value}`: write `true` or `false`.",
        "모르면 줄을 지우십시오.",
        "Leave the line out if you do not know.",
    ),
    "expected-count": _m(
        "`{value}`: 숫자만 적어야 합니다.",
        "`{value}` is not a plain number.",
        "`{plain}`처럼 적으십시오.",
        "Write `{plain}`.",
    ),
    "invalid-date": _m(
        "`{value}`: 날짜가 아닙니다.",
        "`{value}` is not a date.",
        "`2026-09-11`처럼 연-월-일로 적으십시오.",
        "Write year-month-day, such as `2026-09-11`.",
    ),
    "impossible-date": _m(
        "`{value}`: 달력에 없는 날입니다.",
        "`{value}` is no day of the calendar.",
        "날짜를 확인하십시오.",
        "Check the date.",
    ),
    "invalid-period": _m(
        "`{value}`: 기간이 아닙니다.",
        "`{value}` is not a period.",
        "`P5Y`(5년), `P6M`(6개월), `P30D`(30일)처럼 적으십시오.",
        "Write `P5Y` (five years), `P6M` (six months) or `P30D` (thirty days).",
    ),
    "unknown-country": _m(
        "`{value}`: ISO 3166-1의 두 글자 국가 코드가 아닙니다.",
        "`{value}` is not a two-letter country code (ISO 3166-1).",
        "`JP`처럼 대문자 두 글자로 적으십시오. 나라를 모르면 `region:`에 적힌 그대로 옮기십시오.",
        "Write two capitals, such as `JP`; if the country is not known, copy the words into `region:`.",
    ),
    "unknown-basis": _m(
        "`{value}`: 국외 이전의 근거가 아닙니다.",
        "`{value}` is not a basis of an overseas transfer.",
        "`consent`, `law`, `contract`, `certification`, `equivalency` 가운데 하나를 적으십시오.",
        "Write `consent`, `law`, `contract`, `certification` or `equivalency`.",
    ),
    "unknown-word": _m(
        "`{value}`: 여기에 쓸 수 있는 말이 아닙니다.",
        "`{value}` is not one of the words this field takes.",
        "쓸 수 있는 말: {known}.",
        "It takes: {known}.",
    ),
    "unknown-reference": _m(
        "`{value:`이라는/라는} id가 {sections}에 없습니다.",
        "There is no `{value}` in {sections}.",
        "id를 고치거나 그 섹션에 선언하십시오.",
        "Correct the id, or declare it in that section.",
    ),
    "unknown-timezone": _m(
        "`{value}`: 시간대의 이름이 아닙니다.",
        "`{value}` is not the name of a time zone.",
        "`Asia/Seoul`처럼 적으십시오.",
        "Write it like `Asia/Seoul`.",
    ),
    "invalid-id": _m(
        "`{id}`: id로 쓸 수 없습니다.",
        "`{id}` cannot be an id.",
        "영문 소문자, 숫자, `-`만 쓰고 `none`, `unknown`, `withheld`, `all`, `null`은 피하십시오.",
        "Use lower-case letters, digits and `-`, and none of `none`, `unknown`, `withheld`, `all`, `null`.",
    ),
    "duplicate-id": _m(
        "같은 id `{id:`이/가} 이미 {first}에 있습니다.",
        "`{id}` is already declared at {first}.",
        "하나로 합치거나 id를 바꾸십시오.",
        "Merge the two or rename one.",
    ),
    "ring": _m(
        "`{key:`을/를} 따라가면 제자리로 돌아옵니다: {ring}.",
        "`{key}` leads back to where it started: {ring}.",
        "사슬의 한 곳을 끊으십시오.",
        "Break the chain at one place.",
    ),
    "events-without-order": _m(
        "사건이 여럿이면 먼저 오는 것인지 나중에 오는 것인지 밝혀야 합니다.",
        "With several events, say whether the first or the last of them counts.",
        "`{{first: [...]}}` 또는 `{{last: [...]}}`로 적으십시오.",
        "Write `{{first: [...]}}` or `{{last: [...]}}`.",
    ),
    "country-and-region": _m(
        "`country`와 `region`을 함께 적을 수 없습니다.",
        "A location has a `country` or a `region`, not both.",
        "나라를 알면 `country`만 남기십시오.",
        "Keep `country` if it is known.",
    ),
    "since-after-until": _m(
        "시작일 {since:이/가} 종료일 {until}보다 늦습니다.",
        "It starts on {since}, after its end on {until}.",
        "두 날짜를 확인하십시오.",
        "Check the two dates.",
    ),
    "policy-without-day": _m(
        "처리방침의 시행일(`effective`)도 수집일(`retrieved`)도 없습니다.",
        "The policy has neither an `effective` nor a `retrieved` day.",
        "시행일을 적으십시오. 모르면 처리방침을 내려받은 날을 `retrieved:`에 적으십시오.",
        "Write the day it took effect; if unknown, the day it was retrieved.",
    ),
    "decided-twice": _m(
        "질문 `{question}`에 대한 {on} 자 결정이 둘 있어 어느 것이 나중 것인지 알 수 없습니다.",
        "There are two decisions of {on} on `{question}`; nobody can tell which is the later.",
        "하나만 남기십시오.",
        "Keep one of them.",
    ),
    "invalid-fingerprint": _m(
        "`{value}`: 지문의 꼴이 아닙니다.",
        "`{value}` is no fingerprint.",
        "점검 결과에 나온 지문(예: `v1:0123456789abcdef`)을 그대로 옮기십시오.",
        "Copy the fingerprint that the report prints, such as `v1:0123456789abcdef`.",
    ),
    # a baseline
    "not-an-acceptance": _m(
        "기준선에는 `acceptances:`만 올 수 있는데 `{key::`이/가} 있습니다.",
        "A baseline holds `acceptances:` and nothing else, but here is `{key}:`.",
        "기준선 파일이 맞는지 확인하고, 맞다면 그 섹션을 등록부로 옮기십시오.",
        "Make sure that this is the baseline; if it is, move the section into the registry.",
    ),
    # the check itself
    "acceptance-unused": _m(
        "지문이 {finding}인 지적은 지금 없습니다.",
        "Nothing that is found has the fingerprint {finding}.",
        "해결되어 필요 없어졌으면 이 수용을 지우고, 지문을 잘못 옮겼으면 바로잡으십시오. "
        "대상의 id를 바꾸었다면 그 대상의 `formerly:`에 옛 id를 적으십시오.",
        "If it is mended, remove the acceptance; if it was miscopied, correct it. "
        "If the entity got a new id, write the old one into its `formerly:`.",
    ),
    "acceptance-twice": _m(
        "지문이 {finding}인 지적을 수용한 기록이 또 있고, 둘 다 유효합니다.",
        "The finding {finding} is accepted elsewhere too, and both acceptances hold.",
        "하나만 남기십시오.",
        "Keep one of them.",
    ),
    "acceptance-outdated": _m(
        "`{rule}`({subject}) 지적이 다시 나타났습니다. "
        "사실이 수용할 때와 다르거나, 어떤 사실을 보고 수용했는지 적혀 있지 않습니다.",
        "`{rule}` at {subject} is back: its facts are not those that were accepted, "
        "or the acceptance does not say which.",
        "지적을 다시 살펴보십시오. 지금 사실로도 수용한다면 `dataflow accept {finding:`을/를} 실행하거나 "
        "`facts: {facts:`을/를} 적으십시오.",
        "Look at the finding again. To accept it as it is now, run `dataflow accept {finding}` "
        "or write `facts: {facts}`.",
    ),
    "acceptance-expired": _m(
        "`{rule}`({subject}) 지적의 수용이 {expires}까지여서 지적이 다시 나타났습니다.",
        "`{rule}` at {subject} is back: it was accepted until {expires}.",
        "고치십시오. 계속 수용해야 한다면 `dataflow accept {finding:`을/를} 실행하십시오.",
        "Mend it; if it must still be accepted, run `dataflow accept {finding}`.",
    ),
    "baseline-unused": _m(
        "기준선에 있는 기록 가운데 {count}건은 이제 수용하는 지적이 없습니다.",
        "Of the records in the baseline, {count} accept nothing any more.",
        "`--write-baseline`으로 기준선을 다시 쓰면 빠집니다.",
        "Write the baseline anew (`--write-baseline`), and they are gone.",
    ),
    "baseline-outdated": _m(
        "기준선에 있는 지적 가운데 {count}건이 다시 나타났습니다. 기준선을 쓴 뒤 사실이 바뀌었습니다.",
        "Of the findings in the baseline, {count} are back: their facts have changed since it was written.",
        "지적을 살펴보고, 고치거나 `dataflow accept`로 수용하십시오.",
        "Look at them; mend them, or accept them with `dataflow accept`.",
    ),
    "baseline-expired": _m(
        "기준선의 기한이 지나 지적 {count}건이 다시 나타났습니다(가장 이른 기한: {expires}).",
        "Of the findings in the baseline, {count} are back: their time is over (the earliest on {expires}).",
        "고치십시오. 더 미루어야 한다면 `--write-baseline`으로 새 기한을 정하십시오.",
        "Mend them; if they must wait, set another day with `--write-baseline`.",
    ),
    "decision-unused": _m(
        "질문 `{question}`에 대한 결정이 적혀 있지만, 지금 등록부로는 이 대상에 그 질문이 생기지 않습니다.",
        "A decision on `{question}` is written here, but as the registry stands nothing asks that of this entity.",
        "필요 없어진 결정이면 지우고, 다른 대상에 대한 결정이면 그 대상으로 옮기십시오.",
        "Remove it if it is no longer needed, or move it to the entity it is about.",
    ),
    "rule-crashed": _m(
        "규칙 {rule:이/가} 도중에 멈추어 아무것도 판단하지 못했습니다: {error}.",
        "Rule {rule} broke off and judged nothing: {error}.",
        "이 프로그램의 결함입니다. 등록부를 줄여 재현되는 가장 작은 예와 함께 알려 주십시오.",
        "This is a defect of the program: please report it with the smallest registry that shows it.",
    ),
    "jurisdiction-without-rules": _m(
        "{country}의 법에 대한 규칙이 없어 아무것도 판단하지 않았습니다.",
        "There are no rules for the law of {country:the}; nothing was judged.",
        "이 프로그램은 대한민국 법(KR)만 압니다.",
        "This program knows the law of Korea (KR) only.",
    ),
}
