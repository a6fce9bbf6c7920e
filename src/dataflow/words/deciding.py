"""What a human decides: questions, what their answers mean, what points to them; Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping


class Deciding(NamedTuple):
    """A question and, by their ids, its answers."""

    question: Said
    answers: Mapping[str, Said]


DECIDING: Mapping[str, Deciding] = {
    "entrustment-or-provision": Deciding(
        Said("처리위탁입니까, 제3자 제공입니까?", "Is it an entrustment, or provision to a third party?"),
        {
            "entrustment": Said(
                "처리위탁. 받는 자가 보내는 자의 업무를 보내는 자의 이익을 위하여 그 관리·감독 아래 처리하고, "
                "자기 목적으로는 쓰지 않습니다.",
                "The receiver does the sender's work, for the sender's benefit and under its supervision, "
                "and uses the data for nothing of its own.",
            ),
            "provision": Said(
                "제3자 제공. 받는 자가 자기 업무와 이익을 위하여 자기 책임으로 처리합니다.",
                "The receiver processes the data for its own business and benefit and answers for it itself.",
            ),
        },
    ),
    "space-only-or-trustee": Deciding(
        Said(
            "이 시스템의 운영자는 공간만 빌려줍니까, 개인정보를 처리하는 수탁자입니까?",
            "Does the operator of this system rent out space only, or is it a trustee that processes the data?",
        ),
        {
            "space-only": Said(
                "공간만 임대. 운영자는 개인정보에 접근할 수 없고 처리에 관여하지 않습니다.",
                "The operator cannot reach the data and takes no part in its processing.",
            ),
            "trustee": Said(
                "수탁자. 서비스가 개인정보 처리를 예정하거나, 운영자가 접근할 수 있거나 처리에 관여합니다.",
                "The service is meant to process the data, or the operator can reach it or takes part.",
            ),
        },
    ),
    "same-party": Deciding(
        Said(
            "이름이 겹치는 위탁자와 수탁자는 서로 다른 당사자입니까?",
            "Are entruster and trustee, which share a name, two parties?",
        ),
        {
            "two-parties": Said("다른 당사자. 법인격이 서로 다릅니다.", "They are two legal persons."),
            "one-party": Said(
                "같은 당사자. 같은 법인이 두 번 적혔습니다.", "They are one legal person, entered twice."
            ),
        },
    ),
    "within-the-work": Deciding(
        Said(
            "계약 범위에 적혀 있지 않은 이 항목들이 위탁한 업무의 범위에 듭니까?",
            "Does the entrusted work cover these items, which the scope of the contract does not list?",
        ),
        {
            "within": Said(
                "범위 안. 계약 전체를 보면 그 업무에 필요한 항목입니다.",
                "Read as a whole, the contract covers work that needs them.",
            ),
            "beyond": Said(
                "범위 밖. 계약이 맡기지 않은 항목입니다.",
                "The contract entrusts no work with them.",
            ),
        },
    ),
    "binding-on-the-group": Deciding(
        Said(
            "같은 그룹의 회사가 체결한 이 계약이 이 위탁의 당사자에게도 효력이 있습니까?",
            "Does this contract, signed by a company of the same group, bind the parties of this entrustment?",
        ),
        {
            "binding": Said(
                "효력 있음. 대리, 가입 조항 등으로 위탁자와 수탁자를 구속합니다.",
                "It binds entruster and trustee, by agency, a clause of accession or the like.",
            ),
            "not-binding": Said(
                "효력 없음. 이 위탁에 관한 문서가 따로 있어야 합니다.",
                "This entrustment needs a document of its own.",
            ),
        },
    ),
    "needed-for-the-contract": Deciding(
        Said(
            "이 국외 이전은 정보주체와의 계약을 체결하고 이행하는 데 필요합니까?",
            "Is this transfer needed to conclude and perform the contract with the data subject?",
        ),
        {
            "needed": Said(
                "필요함. 이 이전 없이는 계약을 체결하거나 이행할 수 없습니다.",
                "Without it the contract cannot be concluded or performed.",
            ),
            "not-needed": Said(
                "필요하지 않음. 이 이전이 없어도 계약을 이행할 수 있습니다.",
                "The contract can be performed without it.",
            ),
        },
    ),
    "promotion-or-sending": Deciding(
        Said(
            "맡긴 업무가 재화나 서비스를 홍보하거나 판매를 권유하는 것입니까?",
            "Does the trustee promote goods or services, or solicit sales?",
        ),
        {
            "sending": Said(
                "홍보·판매 권유가 아님. 수탁자는 위탁자가 만든 내용을 보내기만 하거나, 이름과 달리 다른 일을 합니다.",
                "No. It only sends what the entruster writes, or does something else than the name says.",
            ),
            "promotion": Said(
                "홍보·판매 권유. 수탁자가 홍보하거나 판매를 권유합니다.",
                "Yes. The trustee promotes, or solicits sales.",
            ),
        },
    ),
    "continuous-use": Deciding(
        Said(
            "이 추가적 이용·제공이 지속적으로 발생합니까?",
            "Does this additional use or provision go on continuously?",
        ),
        {
            "not-continuous": Said(
                "지속적이지 않음. 한 번이나 예외적으로 이루어집니다.",
                "It happens once, or by exception.",
            ),
            "continuous": Said("지속적임. 되풀이하여 이루어집니다.", "It happens again and again."),
        },
    ),
    "public-institution": Deciding(
        Said(
            "이 재단은 공공기관입니까(법 제2조제6호, 시행령 제2조)?",
            "Is this foundation a public institution (PIPA 2 no.6, PIPA-ED 2)?",
        ),
        {
            "not-public": Said(
                "공공기관이 아님. 「공공기관의 운영에 관한 법률」에 따른 공공기관, 지방자치단체의 출자·출연 기관, "
                "특별법에 따른 특수법인 등 어느 것에도 해당하지 않습니다.",
                "No. It is none of those named there, such as institutions under the Act on the Management of Public "
                "Institutions, institutions that a local government funds, and corporations under a special Act.",
            ),
            "public": Said("공공기관. 그 가운데 하나에 해당합니다.", "Yes, it is one of those."),
        },
    ),
    "personal-file": Deciding(
        Said(
            "이 목적의 개인정보는 쉽게 검색할 수 있도록 체계적으로 구성한 개인정보파일입니까(법 제2조제4호)?",
            "Is the data of this purpose a personal information file, arranged so that it can easily be searched "
            "(PIPA 2 no.4)?",
        ),
        {
            "no-file": Said(
                "개인정보파일이 없음. 개인정보를 일정한 규칙에 따라 배열하거나 구성하지 않습니다.",
                "No. It is not arranged by any rule.",
            ),
            "file": Said("개인정보파일. 이름 등으로 검색할 수 있습니다.", "Yes. It can be searched, by names say."),
        },
    ),
    "assessment-needed": Deciding(
        Said(
            "이 개인정보파일은 영향평가를 하여야 합니까(법 제33조제1항, 시행령 제35조)?",
            "Does this personal information file have to be assessed (PIPA 33(1), PIPA-ED 35)?",
        ),
        {
            "not-needed": Said(
                "영향평가의 대상이 아님. 파일에 담긴 정보주체가 기준보다 적거나 그 밖의 요건에 맞지 않습니다.",
                "No. The file holds fewer data subjects than the Decree counts, or does not meet its other conditions.",
            ),
            "needed": Said("영향평가의 대상. 시행령의 기준에 해당합니다.", "Yes. It is a file that the Decree names."),
        },
    ),
    "refusal-of-service": Deciding(
        Said(
            "선택 동의를 하지 않은 사람이 받지 못하는 혜택은 서비스의 거부에 해당합니까?",
            "Do the benefits that are lost without the optional consent amount to a refusal of service?",
        ),
        {
            "no-refusal": Said(
                "거부가 아님. 그 동의로 제공되는 부가 혜택일 뿐, 서비스는 그대로 이용할 수 있습니다.",
                "They are extras that rest on that very consent; the service itself can be used.",
            ),
            "refusal": Said(
                "거부에 해당함. 서비스의 본질적인 부분을 이용할 수 없습니다.",
                "An essential part of the service is withheld.",
            ),
        },
    ),
}
"""The questions of `law.deciding`, with what each of their answers means."""

SIGNS: Mapping[str, Said] = {
    "own-purpose": Said("받는 자가 자기 목적으로도 이용함", "the receiver uses the data for itself too"),
    "row-provisions": Said("처리방침의 제3자 제공 표에 있음", "it stands in the policy's table of provisions"),
    "row-entrustments": Said("처리방침의 처리위탁 표에 있음", "it stands in the policy's table of entrustments"),
    "label-provisions": Said(
        "처리방침의 국외 이전 표에 제3자 제공으로 구분되어 있음",
        "the policy's overseas table labels it a provision",
    ),
    "label-entrustments": Said(
        "처리방침의 국외 이전 표에 처리위탁이나 보관으로 구분되어 있음",
        "the policy's overseas table labels it entrustment or storage",
    ),
    "no-purpose-of-its-own": Said("제공받는 자에게 자기 이용 목적이 없음", "the recipient has no purpose of its own"),
    "entrustment-clause": Said(
        "계약에 재위탁을 제한하는 조항이 있음",
        "its contract restricts re-entrustment",
    ),
}
"""What contradicts the role that a flow gives to its receiver (`queries.roles`)."""
