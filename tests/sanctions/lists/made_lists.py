"""Lists in every format that is read, with invented entries."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

from unspin.model import Listing
from unspin.sanctions.lists import HEAD, ListPart, ListSource, Tally, read_list, recognise

END_MARK = "\x1a"


def row(number: int, name: str, kind: str = "-0- ", remarks: str = "-0- ", flag: str = "-0- ") -> str:
    """A row of the Treasury's sdn.csv."""
    fields = [str(number), f'"{name}"', kind, '"IRAN] [SDGT"', *["-0- "] * 5, flag, "-0- ", f'"{remarks}"']
    return ",".join(fields) + "\r\n"


SDN = (
    row(11, "QALIBAN, Rostam", '"individual"', "DOB 10 Dec 1948; alt. DOB 1950; POB Shiraz; nationality Iran; Passport A123 (Iran); a.k.a. 'THE BROKER'; Linked To: ORUM LINES.")
    + row(12, "ORUM LINES", remarks="f.k.a. 'CASPIAN ORUM'; Registration Number 77 (Panama)")
    + row(13, "PEARL OF ORUM", '"vessel"', "Vessel Registration Identification IMO 9999993; MMSI 613999001.", '"Panama"')
)  # fmt: skip
SDN_CSV = SDN + END_MARK
ALT_CSV = '11,1,"aka","GHALIBAN, Rustam",-0- \r\n12,2,"fka","ORUM MARINE",-0- \r\n' + END_MARK
ADD_CSV = '11,1,"1 Quay","Dubai","United Arab Emirates",-0- \r\n12,2,-0- ,-0- ,"Iran",-0- \r\n' + END_MARK
COMMENTS_CSV = f'12," (Panama); Linked To: {"PEARL OF ORUM, " * 4}and others."\r\n'

SDN_XML = """<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://example/sdnList.xsd">
  <publshInformation><Publish_Date>07/16/2021</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry><uid>11</uid><firstName>Rostam</firstName><lastName>QALIBAN</lastName><sdnType>Individual</sdnType>
    <title>Broker</title><programList><program>IRAN</program><program>SDGT</program></programList>
    <idList><id><uid>1</uid><idType>Passport</idType><idNumber>A123</idNumber><idCountry>Iran</idCountry></id>
      <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
    <akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>THE BROKER</lastName></aka>
      <aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>GHALIBAN</lastName><firstName>Rustam</firstName></aka></akaList>
    <nationalityList><nationality><uid>5</uid><country>Iran</country></nationality></nationalityList>
    <dateOfBirthList><dateOfBirthItem><uid>6</uid><dateOfBirth>10 Dec 1948</dateOfBirth></dateOfBirthItem></dateOfBirthList>
  </sdnEntry>
  <sdnEntry><uid>13</uid><lastName>PEARL OF ORUM</lastName><sdnType>Vessel</sdnType><remarks>f.k.a. 'ORUM STAR'.</remarks>
    <programList><program>IRAN</program></programList>
    <idList><id><uid>7</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9999993</idNumber></id></idList>
    <vesselInfo><callSign>ABCD</callSign><vesselFlag>Panama</vesselFlag></vesselInfo>
  </sdnEntry>
</sdnList>
"""

US_CSV = """source,entity_number,type,programs,name,title,addresses,vessel_flag,remarks,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,ids
Specially Designated Nationals (SDN) - Treasury Department,11,Individual,IRAN; SDGT,"QALIBAN, Rostam",Broker,"1 Quay, Dubai, AE",,,"GHALIBAN, Rustam; THE BROKER",IR,1948-12-10,IR,Shiraz,"IR, A123, Passport"
Entity List (EL) - Bureau of Industry and Security,,,,Orum Works,,"Block 3, Ulsk, RU",,,,,,,,
Specially Designated Nationals (SDN) - Treasury Department,13,Vessel,IRAN,PEARL OF ORUM,,,Panama,,,,,,,"IMO 9999993, Vessel Registration Identification; Panama, Former Vessel Flag"
"""

UN_XML = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
  <DATAID>1</DATAID><FIRST_NAME>ROSTAM</FIRST_NAME><SECOND_NAME>QALIBAN</SECOND_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE>
  <REFERENCE_NUMBER>IRi.901</REFERENCE_NUMBER><NAME_ORIGINAL_SCRIPT>رستم قالیبان</NAME_ORIGINAL_SCRIPT>
  <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE></NATIONALITY><DESIGNATION><VALUE>Broker</VALUE></DESIGNATION>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Broker</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Rustam Ghaliban; Rostem Galiban</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1948-12-10</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1950</FROM_YEAR><TO_YEAR>1951</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Shiraz</CITY><COUNTRY>Iran</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A123</NUMBER></INDIVIDUAL_DOCUMENT>
</INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
  <DATAID>2</DATAID><FIRST_NAME>ORUM LINES</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE>
  <REFERENCE_NUMBER>IRe.902</REFERENCE_NUMBER><COMMENTS1>Owns a tanker (IMO number: 9999993).</COMMENTS1>
  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Orum Marine</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><COUNTRY>Panama</COUNTRY></ENTITY_ADDRESS>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>
"""

OPENSANCTIONS_CSV = """id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change
Q1,Person,Rostam Qaliban,"Rustam Ghaliban;Rostem ""The Broker"" Galiban",1948-12-10;1950,ir;ae,,A123,Iran - 2019,,,Invented list,2019-01-01,2026-01-02,2025-03-04T01:02:03
Q2,Vessel,PEARL OF ORUM,,,pa,,IMO9999993;613999001,,,,Invented list,2019-01-01,2026-01-02,2024-01-01T00:00:00
Q3,CryptoWallet,0xabc,,,,,,,,,Invented list,2019-01-01,2026-01-02,2024-01-01T00:00:00
"""


def entity(entity_id: str, schema: str, **properties: object) -> dict[str, object]:
    """An entity of FollowTheMoney."""
    return {
        "id": entity_id,
        "schema": schema,
        "properties": properties,
        "datasets": ["invented"],
        "target": True,
    }


FTM_ENTITIES = (
    entity("Q1", "Person", name=["Rostam Qaliban"], alias=["Rustam Ghaliban"], weakAlias=["The Broker"], birthDate=["1948-12-10"], nationality=["ir"], topics=["sanction"], passportNumber=["A123"])
    | {"caption": "Rostam Qaliban", "last_change": "2025-03-04T01:02:03"},
    entity("Q2", "Vessel", name=["PEARL OF ORUM"], previousName=["ORUM STAR"], imoNumber=["IMO9999993"], flag=["pa"]),
    entity("Q3", "Address", full=["1 Quay, Dubai"]) | {"target": False},
    entity("Q4", "Person", name=["A Cousin"]) | {"target": False},
)  # fmt: skip
FTM = "".join(json.dumps(one) + "\n" for one in FTM_ENTITIES)

NAMES = "# mine\nRostam Qaliban\n\nQALIBAN, Rostam\nОрум Лайнс\n"
NAMES_CSV = "id;Name;country;aliases\n7;Orum Lines;Iran;Orum Marine;ORL\n8;Rostam Qaliban;;\n"

COUNTRIES = {"Iran": "IR", "Iran (Islamic Republic of)": "IR", "Panama": "PA", "United Arab Emirates": "AE"}


def read(
    text: str | bytes, parts: Mapping[ListPart, str] | None = None, name: str = "a list"
) -> tuple[list[Listing], Tally]:
    """The listings of a list that is given whole, and its counts."""
    data = text.encode() if isinstance(text, str) else text
    source = ListSource(
        name=name,
        layout=recognise(data[:HEAD], "list"),
        stream=io.BytesIO(data),
        parts={part: io.BytesIO(words.encode()) for part, words in (parts or {}).items()},
    )
    tally = Tally()
    return list(read_list(source, COUNTRIES.get, tally)), tally


ALL_PARTS = {
    ListPart.ALIASES: ALT_CSV,
    ListPart.ADDRESSES: ADD_CSV,
    ListPart.COMMENTS: COMMENTS_CSV,
}
