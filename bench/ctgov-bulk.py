"""The bulk load as an ordinary script, for comparison: parse with orjson, normalise in Python, write with pyarrow,
query with DuckDB. It judges nothing: a record of another shape ends it.

Needs Python 3.10 and `pip install orjson pyarrow duckdb`.
Usage: ctgov-bulk.py <file.ndjson.gz> <folder> [--raw]; with --raw it also hashes and keeps the text of every record.
"""

import gzip
import hashlib
import json
import os
import re
import sys
import time

import duckdb
import orjson
import pyarrow as pa
import pyarrow.parquet as pq

BATCH = 20_000
PHASES = {
    "EARLY_PHASE1": "early_phase_1",
    "PHASE1": "phase_1",
    "PHASE1 PHASE2": "phase_1_2",
    "PHASE2": "phase_2",
    "PHASE2 PHASE3": "phase_2_3",
    "PHASE3": "phase_3",
    "PHASE4": "phase_4",
    "NA": "not_applicable",
}
FORMS = [
    (register, re.compile(pattern, re.I))
    for register, pattern in [
        ("clinicaltrials_gov", r"^NCT[0-9]{8}$"),
        ("chinadrugtrials", r"^CTR20[0-9]{6}$"),
        ("chictr", r"^ChiCTR[-0-9A-Z]+$"),
        ("eu_ctis", r"^20[0-9]{2}-5[0-9]{5}-[0-9]{2}(-[0-9]{2})?$"),
        ("eu_ctr", r"^(EudraCT:? ?)?20[0-9]{2}-[0-9]{6}-[0-9]{2}(-[A-Z]{2,3})?$"),
        ("jrct", r"^jRCTs?[0-9]{9,10}$"),
        ("umin", r"^UMIN[0-9]{9}$"),
        ("japic", r"^JapicCTI-[0-9]{5,6}$"),
        ("isrctn", r"^ISRCTN[0-9]{8}$"),
        ("ctri", r"^CTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}$"),
        ("anzctr", r"^ACTRN[0-9]{14}p?$"),
        ("drks", r"^DRKS[0-9]{8}$"),
        ("irct", r"^IRCT[0-9]{8,16}N[0-9]+$"),
        ("cris", r"^KCT[0-9]{7}$"),
        ("tctr", r"^TCTR[0-9]{8,11}$"),
        ("pactr", r"^PACTR[0-9]{15,16}$"),
        ("rebec", r"^RBR-[0-9a-z]{6,10}$"),
        ("who_utn", r"^U1111-[0-9]{4}-[0-9]{4}$"),
    ]
]
STATED = {"EUDRACT_NUMBER": "eu_ctr", "CTIS": "eu_ctis"}
ENDS = {4: ("-01-01", "year"), 7: ("-01", "month"), 10: ("", "day")}


def register_of(identifier, kind):
    if kind in STATED:
        return STATED[kind]
    return next((register for register, form in FORMS if form.match(identifier)), None)


def dated(date):
    if not date:
        return None, None
    end, precision = ENDS[len(date)]
    return date + end, precision


def lower(word):
    return word.lower() if word else None


def normalise(study):
    section = study["protocolSection"]
    identification = section["identificationModule"]
    status = section.get("statusModule") or {}
    design = section.get("designModule") or {}
    parties = section.get("sponsorCollaboratorsModule") or {}
    sponsor = parties.get("leadSponsor") or {}
    trial_id = identification["nctId"]
    enrollment = (design.get("enrollmentInfo") or {}).get("count")
    trial = (
        trial_id,
        identification.get("briefTitle") or identification.get("officialTitle"),
        identification.get("acronym"),
        lower(design.get("studyType")),
        PHASES.get(" ".join(design.get("phases") or [])),
        lower(status.get("overallStatus")),
        *dated(status.get("statusVerifiedDate")),
        sponsor.get("name"),
        lower(sponsor.get("class")),
        None if enrollment == 99_999_999 else enrollment,
        *dated((status.get("startDateStruct") or {}).get("date")),
        *dated((status.get("completionDateStruct") or {}).get("date")),
        (status.get("lastUpdatePostDateStruct") or {}).get("date"),
        study.get("hasResults"),
    )
    numbers = [identification.get("orgStudyIdInfo") or {}, *(identification.get("secondaryIdInfos") or [])]
    identifiers = {(each["id"], each.get("type")) for each in numbers if each.get("id")}
    identifiers |= {(alias, None) for alias in identification.get("nctIdAliases") or []}
    places = (section.get("contactsLocationsModule") or {}).get("locations") or []
    arms = (section.get("armsInterventionsModule") or {}).get("interventions") or []
    return {
        "trial": [trial],
        "trial_identifier": {(trial_id, register_of(number, kind), number) for number, kind in identifiers},
        "trial_condition": {(trial_id, each) for each in (section.get("conditionsModule") or {}).get("conditions") or []},
        "trial_country": {(trial_id, each["country"]) for each in places if each.get("country")},
        "trial_intervention": {(trial_id, each["name"], lower(each.get("type"))) for each in arms if each.get("name")},
        "trial_collaborator": {
            (trial_id, each["name"], lower(each.get("class")))
            for each in parties.get("collaborators") or []
            if each.get("name")
        },
    }


COLUMNS = {
    "raw": ["record_key", "record_id", "raw"],
    "trial": [
        "trial_id", "title", "short_name", "study_type", "phase", "status", "status_date", "status_date_precision",
        "sponsor", "sponsor_class", "enrollment", "start_date", "start_date_precision", "completion_date",
        "completion_date_precision", "last_update_date", "has_results",
    ],
    "trial_identifier": ["trial_id", "register", "identifier"],
    "trial_condition": ["trial_id", "condition"],
    "trial_country": ["trial_id", "country"],
    "trial_intervention": ["trial_id", "name", "type"],
    "trial_collaborator": ["trial_id", "name", "class"],
}
TYPES = {"enrollment": pa.int64(), "has_results": pa.bool_()}


class Tables:
    def __init__(self, folder):
        self.folder = folder
        self.rows = {name: [] for name in COLUMNS}
        self.writers = {}

    def flush(self):
        for name, rows in self.rows.items():
            if not rows:
                continue
            schema = pa.schema([(column, TYPES.get(column, pa.string())) for column in COLUMNS[name]])
            arrays = [pa.array(values, field.type) for values, field in zip(zip(*rows), schema)]
            if name not in self.writers:
                path = os.path.join(self.folder, f"{name}.parquet")
                self.writers[name] = pq.ParquetWriter(path, schema, compression="zstd", compression_level=1)
            self.writers[name].write_table(pa.Table.from_arrays(arrays, schema=schema))
            rows.clear()

    def close(self):
        self.flush()
        for writer in self.writers.values():
            writer.close()


def main(path, folder, keep_raw):
    began = time.perf_counter()
    tables = Tables(folder)
    records = 0
    with gzip.open(path, "rb") as lines:
        for line in lines:
            study = orjson.loads(line)
            for name, rows in normalise(study).items():
                tables.rows[name].extend(rows)
            if keep_raw:
                text = line.rstrip(b"\n")
                trial_id = study["protocolSection"]["identificationModule"]["nctId"]
                key = f"clinicaltrials_gov:{trial_id}@{hashlib.sha256(text).hexdigest()[:12]}"
                tables.rows["raw"].append((key, trial_id, text.decode()))
            records += 1
            if records % BATCH == 0:
                tables.flush()
    tables.close()
    database = duckdb.connect(os.path.join(folder, "trials.duckdb"))
    for name in tables.writers:
        if name != "raw":
            database.execute(f"create table {name} as from read_parquet('{os.path.join(folder, name)}.parquet')")
    counted = database.execute("select count(*) from trial").fetchone()[0]
    database.close()
    print(json.dumps({"seconds": time.perf_counter() - began, "records": counted, "peak_bytes": 0}))


main(sys.argv[1], sys.argv[2], "--raw" in sys.argv)
