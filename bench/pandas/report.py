"""All measures of the quarterly report by month, as a whole and by team, as an analyst would work them out with pandas.

usage: report.py FOLDER OUT
FOLDER holds one CSV a record set; OUT gets one line a figure: measure, month, team, whole, numerator, denominator.
Prints how many seconds reading and working took.
"""
import sys
import time

import numpy as np
import pandas as pd

folder, out = sys.argv[1], sys.argv[2]
FIRST, LAST, SINCE = pd.Timestamp("2021-04-01"), pd.Timestamp("2023-09-01"), pd.Timestamp("2023-04-01")
MONTHS = pd.date_range(FIRST, LAST, freq="MS")
HOLIDAYS = np.array(sys.argv[3].split(","), dtype="datetime64[D]")
figures = []


def read(name, columns, dates=(), codes=()):
    return pd.read_csv(f"{folder}/{name}.csv", usecols=columns, parse_dates=list(dates), dtype={code: "category" for code in codes})


def month_of(days):
    return days.dt.to_period("M").dt.to_timestamp()


def keep(code, frame, by_team):
    """A frame of numerator and denominator by month, or by month and team."""
    frame = frame.reset_index()
    frame["measure"], frame["whole"] = code, not by_team
    if not by_team:
        frame["team"] = ""
    figures.append(frame[["measure", "month", "team", "whole", "numerator", "denominator"]])


def each(frame, team):
    """As a whole, and by team where there are teams."""
    yield ["month"], False
    if team:
        yield ["month", "team"], True


def events(code, frame, date, since=SINCE, numerator=None, denominator=None, team=False, people=None):
    """Counts, sums and shares of what happened in each month."""
    frame = frame[(frame[date] >= since) & (frame[date] < LAST + pd.offsets.MonthBegin(1))].copy()
    frame["month"] = month_of(frame[date])
    for keys, by_team in each(frame, team):
        groups = frame.groupby(keys, observed=True)
        if people is not None:
            result = pd.DataFrame({"numerator": groups[people].nunique(), "denominator": 1})
        else:
            frame["_n"] = 1 if numerator is None else numerator(frame)
            frame["_d"] = 1 if denominator is None else denominator(frame)
            groups = frame.groupby(keys, observed=True)
            result = pd.DataFrame({"numerator": groups["_n"].sum(), "denominator": 1 if denominator is None else groups["_d"].sum()})
        keep(code, result, by_team)


def stock(code, frame, start, end, amount, since=SINCE, team=False, denominator=None):
    """What is open at each month end; amount gives numerator and denominator of the open rows."""
    rows = {False: [], True: []}
    for month in MONTHS[MONTHS >= since]:
        day = month + pd.offsets.MonthBegin(1)
        open_rows = frame[(frame[start] < day) & (frame[end].isna() | (frame[end] >= day))]
        rows[False].append((month, *amount(open_rows, day)))
        if team:
            for name, group in open_rows.groupby("team", observed=True):
                rows[True].append((month, name, *amount(group, day)))
    keep(code, pd.DataFrame(rows[False], columns=["month", "numerator", "denominator"]).set_index("month"), False)
    if team:
        keep(code, pd.DataFrame(rows[True], columns=["month", "team", "numerator", "denominator"]).set_index(["month", "team"]), True)


def working_days(start, end):
    """After the first day, up to and including the last."""
    known = start.notna() & end.notna()
    days = pd.Series(np.nan, index=start.index)
    first, last = start[known].values.astype("datetime64[D]"), end[known].values.astype("datetime64[D]")
    one = np.timedelta64(1, "D")
    days[known] = np.busday_count(first + one, last + one, holidays=HOLIDAYS)
    return days


def age(born, on):
    """Completed years; unknown for an unknown birthday."""
    before = (on.dt.month * 100 + on.dt.day) < (born.dt.month * 100 + born.dt.day)
    return on.dt.year - born.dt.year - before


def everybody(frame, met, person="person_id"):
    """People all of whose rows meet the condition, by month and by month and team."""
    for keys, by_team in each(frame, True):
        per = frame.assign(_m=met).groupby([*keys, person], observed=True)["_m"].all()
        groups = per.groupby(keys, observed=True)
        yield pd.DataFrame({"numerator": groups.sum(), "denominator": groups.size()}), by_team


begun = time.perf_counter()
calls = read("calls", ["received_at"], ["received_at"])
officers = read("contact_assessments", ["completed_on", "outcome", "team"], ["completed_on"], ["outcome", "team"])
referrals = read("referrals", ["received_on", "urgent", "sent_to_social_worker_on", "team"], ["received_on", "sent_to_social_worker_on"], ["team"])
contacts = read("contacts", ["person_id", "received_at", "outcome", "team"], ["received_at"], ["outcome", "team"])
answers = read("survey_answers", ["answered_on", "survey", "question", "answer"], ["answered_on"], ["survey", "question", "answer"])
assessments = read("assessments", ["completed_on", "kind", "team"], ["completed_on"], ["kind", "team"])
cases = read("cases", ["person_id", "opened_on", "closed_on", "team"], ["opened_on", "closed_on"], ["team"])
carer_assessments = read("carer_assessments", ["completed_on", "team"], ["completed_on"], ["team"])
offers = read("carer_offers", ["identified_on", "eligible", "new_carer", "offered_on", "accepted", "team"], ["identified_on", "offered_on"], ["team"])
reviews = read("reviews", ["due_on", "completed_on", "team"], ["due_on", "completed_on"], ["team"])
plans = read("plan_outcomes", ["decided_on", "team"], ["decided_on"], ["team"])
places = read("day_service_places", ["person_id", "service", "started_on", "ended_on", "team"], ["started_on", "ended_on"], ["service", "team"])
mental = read("mental_health_cases", ["person_id", "opened_on", "closed_on", "team"], ["opened_on", "closed_on"], ["team"])
treatment = read("treatment_plans", ["person_id", "began_on", "ended_on"], ["began_on", "ended_on"])
people = read("people", ["person_id", "born_on"], ["born_on"])
episodes = read("reablement_episodes", ["person_id", "started_on", "ended_on", "ended_as", "aim_achieved", "care_after", "team"], ["started_on", "ended_on"], ["ended_as", "care_after", "team"])
sheets = read("reablement_hours", ["week_ending", "hours", "team"], ["week_ending"], ["team"])
reabled = read("reablement_assessments", ["assessed_on", "outcome", "team"], ["assessed_on"], ["outcome", "team"])
hub = read("discharge_hub_referrals", ["received_at", "triaged_at"], ["received_at", "triaged_at"])
adaptations = read("adaptations", ["kind", "first_contact_on", "certified_on"], ["first_contact_on", "certified_on"], ["kind"])
delays = read("delayed_transfers", ["person_id", "delayed_from", "ended_on", "reason_group"], ["delayed_from", "ended_on"], ["reason_group"])
discharges = read("hospital_discharges", ["medically_fit", "triaged_at", "discharged_at"], ["triaged_at", "discharged_at"])
packages = read("discharge_packages", ["home_on", "due_on", "reviewed_on"], ["home_on", "due_on", "reviewed_on"])
placements = read("placements", ["person_id", "kind", "agreed_on", "started_on", "ended_on", "supported_since"], ["agreed_on", "started_on", "ended_on", "supported_since"], ["kind"])
homecare = read("home_care_packages", ["person_id", "started_on", "ended_on"], ["started_on", "ended_on"])
care_hours = read("home_care_hours", ["to_on", "hours"], ["to_on"])
waiting = read("home_care_referrals", ["person_id", "referred_on", "ready_on", "closed_on", "outcome"], ["referred_on", "ready_on", "closed_on"], ["outcome"])
payments = read("direct_payments", ["person_id", "scheme", "started_on", "ended_on"], ["started_on", "ended_on"], ["scheme"])
concerns = read("provider_concerns", ["entered_on", "left_on"], ["entered_on", "left_on"])
complaints = read("complaints", ["received_on"], ["received_on"])
compliments = read("compliments", ["received_on"], ["received_on"])
enquiries = read("safeguarding_enquiries", ["received_on", "completed_on", "team"], ["received_on", "completed_on"], ["team"])
safeguarding = read("safeguarding_contacts", ["received_on"], ["received_on"])
staff = read("staff", ["staff_id", "team", "setting", "casual", "in_post_from", "in_post_to"], ["in_post_from", "in_post_to"], ["team", "setting"])
training = read("training", ["staff_id", "course", "completed_on"], ["completed_on"], ["course"])
pledges = read("pledges", ["pledged_on"], ["pledged_on"])
ambassadors = read("ambassadors", ["recruited_on", "stood_down_on"], ["recruited_on", "stood_down_on"])
districts = read("districts", ["from_on", "to_on"], ["from_on", "to_on"])
community = read("community_events", ["purpose", "held_on", "participants"], ["held_on"], ["purpose"])
sessions = read("care_hub_sessions", ["attended_on", "hours"], ["attended_on"])
supplied = read("supplied_figures", ["name", "as_of", "value"], ["as_of"])
populations = read("populations", ["age_from", "people", "from_on", "to_on"], ["from_on", "to_on"])
absence_days = read("absence_days", ["day", "reason_group", "fte_days", "team"], ["day"], ["reason_group", "team"])
staff_months = read("staff_months", ["month_end", "fte_days", "team"], ["month_end"], ["team"])
absences = read("absences", ["reason_group", "reason", "began_on", "ended_on", "return_interview_on", "team"], ["began_on", "ended_on", "return_interview_on"], ["reason_group", "reason", "team"])
posts = read("posts", ["role", "fte", "established_on", "deleted_on"], ["established_on", "deleted_on"], ["role"])
vacancies = read("vacancies", ["role", "fte", "vacant_from", "filled_on"], ["vacant_from", "filled_on"], ["role"])
reading = time.perf_counter() - begun

begun = time.perf_counter()
ones = lambda frame: pd.Series(1, index=frame.index)
resolved = lambda frame: frame["outcome"] == "resolved"
heads = lambda rows, day: (rows["person_id"].nunique(), 1)

events("IAA01", calls, "received_at", FIRST)
for code in ("IAA02", "IAA08"):
    events(code, officers, "completed_on", numerator=resolved, denominator=ones, team=True)
events("IAA03", referrals, "received_on", team=True)
events("IAA04", referrals[referrals["urgent"] == True], "received_on", team=True)
events("IAA05", officers, "completed_on", team=True)
events("IAA06", officers[officers["outcome"] == "resolved"], "completed_on", team=True)
events("IAA07", referrals, "sent_to_social_worker_on", team=True)

# The next contact of the same person that is later than this one.
known = contacts[contacts["person_id"].notna()].sort_values(["person_id", "received_at"])
distinct = known.drop_duplicates(["person_id", "received_at"])[["person_id", "received_at"]]
distinct["next_at"] = distinct.groupby("person_id")["received_at"].shift(-1)
advised = known[known["outcome"].isin(["advice given", "assistance given"])].merge(distinct, on=["person_id", "received_at"])
advised = advised[(advised["received_at"] >= FIRST) & (advised["received_at"] < LAST + pd.offsets.MonthBegin(1))]
advised["month"] = month_of(advised["received_at"])
limits = {day: day + pd.DateOffset(months=6) for day in advised["received_at"].dt.normalize().unique()}
limit = advised["received_at"].dt.normalize().map(limits) + (advised["received_at"] - advised["received_at"].dt.normalize())
for result, by_team in everybody(advised, ~(advised["next_at"] <= limit)):
    keep("IAA09", result, by_team)

def survey(code, survey_name, question, since):
    asked = answers[(answers["survey"] == survey_name) & (answers["question"] == question) & answers["answer"].isin(["yes", "no"])]
    events(code, asked, "answered_on", since, numerator=lambda frame: frame["answer"] == "yes", denominator=ones)

survey("IAA10", "independent living", "able to live independently", FIRST)
events("ASM01", assessments[assessments["kind"] == "full"], "completed_on", FIRST, team=True)
events("ASM02", assessments[assessments["kind"] == "proportionate"], "completed_on", FIRST, team=True)
events("ASM03", assessments, "completed_on", FIRST, team=True)
stock("ASM04", cases, "opened_on", "closed_on", heads, FIRST, team=True)
events("CAR01", carer_assessments, "completed_on", FIRST, team=True)
eligible = offers[offers["eligible"] == True]
events("CAR02", eligible, "identified_on", FIRST, numerator=lambda frame: frame["offered_on"].notna(), denominator=ones, team=True)
events("CAR03", eligible[(eligible["new_carer"] == True) & eligible["offered_on"].notna()], "identified_on", numerator=lambda frame: frame["accepted"] == True, denominator=ones, team=True)
events("REV01", reviews, "completed_on", FIRST, team=True)
events("REV02", reviews, "due_on", pd.Timestamp("2023-01-01"), numerator=lambda frame: frame["completed_on"] <= frame["due_on"] + pd.Timedelta(days=28), denominator=ones, team=True)
stock("REV03", reviews, "due_on", "completed_on", lambda rows, day: (len(rows), 1), FIRST, team=True)
events("CSP01", plans, "decided_on", team=True)
complex_needs = places[places["service"] == "complex needs"]
rows, teams = [], []
for month in MONTHS[MONTHS >= SINCE]:
    day = month + pd.offsets.MonthBegin(1)
    there = complex_needs[(complex_needs["started_on"] < day) & (complex_needs["ended_on"].isna() | (complex_needs["ended_on"] >= month))]
    rows.append((month, there["person_id"].nunique(), 1))
    teams += [(month, name, group["person_id"].nunique(), 1) for name, group in there.groupby("team", observed=True)]
keep("LDS01", pd.DataFrame(rows, columns=["month", "numerator", "denominator"]).set_index("month"), False)
keep("LDS01", pd.DataFrame(teams, columns=["month", "team", "numerator", "denominator"]).set_index(["month", "team"]), True)

planned = {}
for month in MONTHS:
    day = month + pd.offsets.MonthBegin(1)
    planned[day] = set(treatment.loc[(treatment["began_on"] < day) & (treatment["ended_on"].isna() | (treatment["ended_on"] >= day)), "person_id"])
with_plan = lambda rows, day: rows.loc[rows["person_id"].isin(planned[day]), "person_id"].nunique()
stock("CMH01", mental, "opened_on", "closed_on", lambda rows, day: (with_plan(rows, day), 1), FIRST, team=True)
stock("CMH02", mental, "opened_on", "closed_on", lambda rows, day: (with_plan(rows, day), rows["person_id"].nunique()), FIRST, team=True)

events("CRT01", episodes, "started_on", people="person_id", team=True)
events("CRT02", sheets, "week_ending", numerator=lambda frame: frame["hours"], team=True)
done = episodes[(episodes["ended_as"] == "completed") & (episodes["ended_on"] >= SINCE) & (episodes["ended_on"] < LAST + pd.offsets.MonthBegin(1))].copy()
done["month"] = month_of(done["ended_on"])
for result, by_team in everybody(done, done["care_after"] == "no long-term care"):
    keep("CRT03", result, by_team)
events("CRT04", reabled, "assessed_on", team=True)
survey("CRT05", "reablement home care", "satisfied with the home carers", SINCE)
events("CRT06", reabled, "assessed_on", numerator=lambda frame: frame["outcome"] == "home care delivered", denominator=ones, team=True)
events("CRT07", episodes, "ended_on", numerator=lambda frame: frame["aim_achieved"] == True, denominator=ones, team=True)
events("CRT08", hub, "received_at", numerator=lambda frame: working_days(frame["received_at"], frame["triaged_at"]) <= 1, denominator=ones)
after = episodes[episodes["care_after"].notna()]
events("CRT09", after, "ended_on", numerator=lambda frame: frame["care_after"] == "no long-term care", denominator=ones, team=True)
events("CRT10", after, "ended_on", numerator=lambda frame: frame["care_after"] == "long-term care", denominator=ones, team=True)
grants = adaptations[adaptations["kind"] == "disabled facilities grant"]
events("DFG01", grants, "certified_on", numerator=lambda frame: (frame["certified_on"] - frame["first_contact_on"]).dt.days, denominator=lambda frame: frame["first_contact_on"].notna())
population = lambda age_from, day: populations.loc[(populations["age_from"] >= age_from) & (populations["from_on"] < day) & (populations["to_on"].isna() | (populations["to_on"] >= day)), "people"].sum()
social = delays[delays["reason_group"] == "social care"]
stock("DIS01", social, "delayed_from", "ended_on", lambda rows, day: (rows["person_id"].nunique(), population(75, day)))
stock("DIS02", social, "delayed_from", "ended_on", heads)
fit = discharges[discharges["medically_fit"] == True]
events("DIS03", fit, "discharged_at", numerator=lambda frame: frame["discharged_at"] - frame["triaged_at"] <= pd.Timedelta(hours=72), denominator=ones)
events("DIS04", packages, "due_on", numerator=lambda frame: (frame["reviewed_on"] - frame["home_on"]).dt.days <= 10, denominator=ones)
events("DIS05", discharges, "discharged_at")

placed = placements.merge(people, on="person_id", how="left")
residential, opening = placed[placed["kind"] == "residential"], pd.Timestamp("2023-01-01")
events("RES01", residential, "agreed_on", opening)
events("RES02", placed[placed["kind"] == "nursing"], "agreed_on", opening)
new = residential[residential["started_on"] == residential["supported_since"]]
events("RES03", new[age(new["born_on"], new["started_on"]) >= 75], "started_on", opening, people="person_id")
old = lambda rows, day: rows[age(rows["born_on"], pd.Series(day - pd.Timedelta(days=1), index=rows.index)) >= 65]
stock("RES04", residential, "started_on", "ended_on", lambda rows, day: (old(rows, day)["person_id"].nunique(), population(65, day)), opening)
events("RES05", new, "started_on", opening, numerator=lambda frame: age(frame["born_on"], frame["started_on"]).where(frame["born_on"].notna()), denominator=lambda frame: frame["born_on"].notna())
stock("RES06", residential, "started_on", "ended_on", lambda rows, day: ((day - pd.Timedelta(days=1) - old(rows, day)["supported_since"]).dt.days.sum(), old(rows, day)["supported_since"].notna().sum()), opening)
stock("DOM01", homecare, "started_on", "ended_on", heads)
events("DOM02", care_hours, "to_on", numerator=lambda frame: frame["hours"])
started = waiting[(waiting["outcome"] == "package started") & (waiting["closed_on"] >= SINCE) & (waiting["closed_on"] < LAST + pd.offsets.MonthBegin(1))].copy()
started["days"] = (started["closed_on"] - started["referred_on"]).dt.days
events("DOM03", started, "closed_on", numerator=lambda frame: frame["days"], denominator=lambda frame: frame["referred_on"].notna())
keep("DOM04", pd.DataFrame({"numerator": started.groupby(month_of(started["closed_on"]).rename("month"))["days"].max(), "denominator": 1}), False)
stock("DOM05", waiting, "ready_on", "closed_on", heads)

def so_far(code, frame, start, end, count):
    rows = []
    for month in MONTHS[MONTHS >= SINCE]:
        day = month + pd.offsets.MonthBegin(1)
        rows.append((month, count(frame[(frame[start] < day) & (frame[end].isna() | (frame[end] >= SINCE))]), 1))
    keep(code, pd.DataFrame(rows, columns=["month", "numerator", "denominator"]).set_index("month"), False)

for code, scheme in (("DPY01", "adult"), ("DPY02", "child")):
    so_far(code, payments[payments["scheme"] == scheme], "started_on", "ended_on", lambda rows: rows["person_id"].nunique())
stock("QCC01", concerns, "entered_on", "left_on", lambda rows, day: (len(rows), 1), opening)
events("QCC02", complaints, "received_on", pd.Timestamp("2022-04-01"))
events("QCC03", compliments, "received_on", pd.Timestamp("2023-07-01"))
events("SAF01", enquiries, "completed_on", numerator=lambda frame: working_days(frame["received_on"], frame["completed_on"]) <= 7, denominator=ones, team=True)
events("SAF02", safeguarding, "received_on")

def trained(code, frame, course):
    first = training[training["course"] == course].groupby("staff_id")["completed_on"].min()
    frame = frame.assign(trained_on=frame["staff_id"].map(first))
    stock(code, frame, "in_post_from", "in_post_to", lambda rows, day: (rows.loc[rows["trained_on"] < day, "staff_id"].nunique(), rows["staff_id"].nunique()), team=True)

trained("SAF03", staff[(staff["casual"] == False) & (staff["setting"] != "school")], "Safeguarding Awareness")
survey("COM01", "day opportunities", "reconnected with the community", SINCE)
trained("COM02", staff, "Dementia Friends")
so_far("COM03", pledges, "pledged_on", "pledged_on", len)
stock("COM04", ambassadors, "recruited_on", "stood_down_on", lambda rows, day: (len(rows), ((districts["from_on"] < day) & (districts["to_on"].isna() | (districts["to_on"] >= day))).sum()))
for codes, purpose in ((("COM05", "COM06"), "active and mobile"), (("COM07", "COM08"), "connected and social"), (("COM11", None), "dementia friendly")):
    held = community[community["purpose"] == purpose]
    events(codes[0], held, "held_on")
    if codes[1]:
        events(codes[1], held, "held_on", numerator=lambda frame: frame["participants"])
events("COM09", sessions, "attended_on")
events("COM10", sessions, "attended_on", numerator=lambda frame: frame["hours"])
events("COM12", training[training["course"] == "Dementia Friends"], "completed_on", people="staff_id")

def last_supplied(name):
    rows = supplied[(supplied["name"] == name) & (supplied["as_of"] >= FIRST)].sort_values(["as_of", "value"])
    return rows.groupby(month_of(rows["as_of"]).rename("month"))["value"].last()

ours, wales = last_supplied("registered_domiciliary_workers"), last_supplied("registered_domiciliary_workers_wales")
keep("WKF01", pd.DataFrame({"numerator": ours, "denominator": 1}), False)
keep("WKF02", pd.DataFrame({"numerator": ours, "denominator": wales}).dropna(), False)
vacant, established = vacancies[vacancies["role"] == "social worker"], posts[posts["role"] == "social worker"]
full_time = lambda day: established.loc[(established["established_on"] < day) & (established["deleted_on"].isna() | (established["deleted_on"] >= day)), "fte"].sum()
stock("WKF03", vacant, "vacant_from", "filled_on", lambda rows, day: (rows["fte"].sum(), full_time(day)))
stock("WKF07", vacant, "vacant_from", "filled_on", lambda rows, day: (rows["fte"].sum(), 1))
stock("WKF09", established, "established_on", "deleted_on", lambda rows, day: (rows["fte"].sum(), 1))
sick_since = pd.Timestamp("2022-04-01")
sick = absence_days[(absence_days["reason_group"] == "sickness") & (absence_days["day"] >= sick_since)]
for keys, by_team in (([], False), (["team"], True)):
    lost = sick.groupby([month_of(sick["day"]).rename("month"), *keys], observed=True)["fte_days"].sum()
    available = staff_months[staff_months["month_end"] >= sick_since]
    available = available.groupby([month_of(available["month_end"]).rename("month"), *keys], observed=True)["fte_days"].sum()
    both = pd.DataFrame({"numerator": lost, "denominator": available}).dropna(subset=["denominator"]).fillna({"numerator": 0})
    keep("WKF08", both, by_team)
    year = both.index.get_level_values("month") >= SINCE
    groups = [year] if not by_team else [year, both.index.get_level_values("team")]
    so_far_lost = both.sort_index().groupby(groups, observed=True).cumsum()
    keep("WKF04", so_far_lost, by_team)
events("WKF05", absences[absences["reason_group"] == "sickness"], "ended_on", numerator=lambda frame: frame["return_interview_on"].notna(), denominator=ones, team=True)
events("WKF06", absences[absences["reason"] == "infection"], "began_on", team=True)
working = time.perf_counter() - begun

table = pd.concat(figures)
table = table[(table["numerator"] != 0) | (table["denominator"] != 1)]
table["month"] = table["month"].dt.strftime("%Y-%m")
table.to_csv(out, index=False)
print(f"reading {reading:.3f} working {working:.3f}")
