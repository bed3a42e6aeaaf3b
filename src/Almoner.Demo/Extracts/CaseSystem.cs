using Almoner.Demo.Aberwen;
using Almoner.Demo.Assessments;
using Almoner.Demo.Cases;
using Almoner.Demo.Contacts;
using Almoner.Demo.People;
using Almoner.Demo.PlanDecisions;
using Almoner.Demo.Referrals;
using Almoner.Demo.Reviews;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The case-management system: semicolons, Windows-1252, dates day first, its own words, padded headings, totals under some exports.</summary>
internal sealed class CaseSystem : IDisposable
{
    private const string NightOf = "20231002";
    private static readonly Habit Habit = new(TextEncoding.Windows1252, ';', DateStyle.DayFirst, EmptyWord: "NULL", Yes: "Y", No: "N");
    private static readonly string[] Sexes = ["F", "M", "X", "U"];
    private static readonly string[] Sources = ["SELF", "FAM", "HLTH", "POL", "HSG", "OTH"];
    private static readonly string[] ContactOutcomes = ["NFA - Advice", "NFA - Assistance", "To Assessment", "NFA"];
    private static readonly string[] OfficerOutcomes = ["Resolved", "To FPOC SW", "To Other Team"];
    private static readonly string[] AssessmentOutcomes =
    [
        "More comprehensive assessment", "Abandoned", "Safeguarding", "Preventative service", "IAA", "C&S plan (eligible)",
        "Met wholly/partly", "Other matters", "No C&S needs",
    ];

    private static readonly string[] Areas = ["CM&R", "CADT", "MHSOP", "HOSP", "LD"];
    private static readonly string[] PlanOutcomes = ["CONT", "DECR", "INCR", "START"];
    private readonly List<ExtractFile> files = [];
    private readonly ExtractFile people;
    private readonly ExtractFile contacts;
    private readonly ExtractFile officers;
    private readonly ExtractFile referrals;
    private readonly ExtractFile assessments;
    private readonly ExtractFile cases;
    private readonly ExtractFile reviews;
    private readonly ExtractFile decisions;
    private (long Contacts, long Officers, long Referrals, long Assessments, long Cases, long Reviews, long Decisions) last;

    public CaseSystem(string folder)
    {
        ExtractFile Open(string name, string mapping, string recordSet)
        {
            var file = new ExtractFile(folder, $"CMS_{name}_{NightOf}.csv", mapping, recordSet, Habit);
            files.Add(file);
            return file;
        }

        people = Open("PEOPLE", "case-system-people", "people");
        people.Headings("Person ID", "DOB", " Gender ", "District", "Postcode Area", "Date of Death", "Record Status");
        contacts = Open("CONTACTS", "case-system-contacts", "contacts");
        contacts.Headings(" Contact Ref ", "Person ID", "Date Received", "Team ", "Contact Source", "Outcome", "Logged By");
        officers = Open("CO_ASSESSMENTS", "case-system-contact-assessments", "contact_assessments");
        officers.Headings("Assessment Ref", "Person ID", "Date Started", "Date Completed", "Team", "Outcome");
        referrals = Open("REFERRALS", "case-system-referrals", "referrals");
        referrals.Headings("Referral Ref", "Person ID", "Received", "Urgent?", "Referral Source", "Sent to SW");
        assessments = Open("WB_ASSESSMENTS", "case-system-assessments", "assessments");
        assessments.Headings("Assessment Ref", "Person ID", "Type", "Date Started", "Date Completed", "Team", "Outcome");
        cases = Open("CASES", "case-system-cases", "cases");
        cases.Headings("Case Ref", "Person ID", "Team", "Opened", "Closed", "Service Area");
        reviews = Open("REVIEWS", "case-system-reviews", "reviews");
        reviews.Headings("Review Ref", "Person ID", "Service Area", "Team", "  Due Date", "Completed Date  ");
        decisions = Open("PLAN_DECISIONS", "case-system-plan-outcomes", "plan_outcomes");
        decisions.Headings("Decision Ref", "Person ID", "Decision Date", "Team", "Service Level");
    }

    public IEnumerable<ExtractFile> Files => files;

    public void Write(CouncilRecords copy)
    {
        foreach (var person in copy.People)
            Write(person).EndRow();

        foreach (var contact in copy.Contacts)
            Write(++last.Contacts, contact);

        foreach (var assessment in copy.FrontDoor.Assessments)
            Write(++last.Officers, assessment);

        foreach (var referral in copy.FrontDoor.Referrals)
            Write(++last.Referrals, referral);

        foreach (var assessment in copy.Assessments)
            Write(++last.Assessments, assessment);

        foreach (var spell in copy.Cases)
            Write(++last.Cases, spell);

        foreach (var review in copy.Reviews)
            Write(++last.Reviews, review).EndRow();

        foreach (var decision in copy.PlanDecisions)
            Write(++last.Decisions, decision);
    }

    /// <summary>Rows that no council would count, in the words of the checks they break. Written after the first copy.</summary>
    public void WriteFaults(CouncilRecords copy)
    {
        var person = Identifier(copy.People[0]);
        Write(copy.People[0]).EndRowForQuarantine("a key given twice");
        people.RowForQuarantine("nobody dies before they are born", "PT000001", "14/02/1950", "F", "Glan-y-Môr", "AW3", "13/02/1949", "Live");
        people.RowForQuarantine("no such date", "PT000002", "31/02/1946", "M", "Tre-fâch", "AW7", "NULL", "Live");
        people.RowForQuarantine("no such sex", "PT000003", "01/05/1961", "Mr", "Bryn Derw", "AW5", "NULL", "Live");
        people.RowForQuarantine("no identifier", "NULL", "02/06/1938", "F", "Pont Wen", "AW8", "NULL", "Merged");
        contacts.RowForQuarantine("no such date", "CT-T00001", person, "31/09/2023 10:15", "First Point of Contact", "SELF", "NFA - Advice", "jt");
        contacts.RowForQuarantine("no such outcome", "CT-T00002", person, "11/07/2023 11:40", "First Point of Contact", "SELF", "Test - delete", "jt");
        contacts.RowForQuarantine("no time of the contact", "CT-T00003", person, "NULL", "First Point of Contact", "FAM", "NFA - Advice", "jt");
        officers.RowForQuarantine("it was completed before it was begun", "CO-T00001", person, "04/08/2023", "01/08/2023", "First Point of Contact", "Resolved");
        referrals.RowForQuarantine("it was sent on before it was received", "RF-T00001", person, "14/06/2023", "N", "HLTH", "12/06/2023");
        referrals.RowForQuarantine("urgent or not is not said", "RF-T00002", person, "15/06/2023", "?", "HLTH", "NULL");
        assessments.RowForQuarantine("it was completed before it was begun", "WB-T00001", person, "Full", "20/09/2023", "02/09/2023", "Vale Community Team", "IAA");
        assessments.RowForQuarantine("no such kind", "WB-T00002", person, "Desktop", "01/09/2023", "05/09/2023", "Vale Community Team", "IAA");
        assessments.RowForQuarantine("nobody is named", "WB-T00003", "-", "Full", "01/09/2023", "15/09/2023", "Vale Community Team", "IAA");
        cases.RowForQuarantine("it was closed before it was opened", "CS-T00001", person, "Hills Community Team", "01/03/2023", "28/02/2023", "CM&R");
        Write(last.Reviews, copy.Reviews[^1]).EndRowForQuarantine("a key given twice");
        reviews.RowForQuarantine("no such service area", "RV-T00001", person, "CHILD", "Children's Services", "01/08/2023", "04/08/2023");
        decisions.RowForQuarantine("no such outcome", "PD-T00001", person, "10/05/2023", "Hills Community Team", "TBC");
        var again = copy.Contacts.Select((contact, place) => (contact, place)).First(each => IsUnregistered(each.contact.About));
        Begin(last.Contacts - copy.Contacts.Count + again.place + 1, again.contact).EndRowForQuarantine("a key given twice");
    }

    public void WriteTotals()
    {
        contacts.TotalsRow("Total: ");
        reviews.TotalsRow("TOTAL ");
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private static string Identifier(Person person) => "P" + person.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsUnregistered(Person? person) => person?.Number >= PeopleRegister.FirstUnregistered;

    private static ExtractFile About(ExtractFile file, Person? person) =>
        person is null ? file.Text(null) : file.Identifier("P", person.Number);

    private ExtractFile Write(Person person) => people
        .Identifier("P", person.Number)
        .Date(person.BornOn)
        .Word(Sexes, (int)person.Sex)
        .Text(Districts.Names[person.District])
        .Identifier("AW", person.District + 1, 1)
        .Date(person.DiedOn)
        .Text(person.DiedOn is null ? "Live" : "Closed");

    private void Write(long number, Contact contact)
    {
        var row = Begin(number, contact);
        if (IsUnregistered(contact.About))
            row.EndRowWithWarning();
        else
            row.EndRow();
    }

    private ExtractFile Begin(long number, Contact contact) => About(contacts.Identifier("CT", number, 8), contact.About)
        .Moment(contact.At, seconds: false)
        .Text(Teams.FirstContact[contact.Team])
        .Word(Sources, (int)contact.Source)
        .Word(ContactOutcomes, (int)contact.Outcome)
        .Text("jt");

    private void Write(long number, ContactOfficerAssessment assessment) =>
        About(officers.Identifier("CO", number), assessment.Referral.About)
            .Date(assessment.StartedOn)
            .Date(assessment.CompletedOn)
            .Text(Teams.FirstContact[0])
            .Word(OfficerOutcomes, (int?)assessment.Outcome)
            .EndRow();

    private void Write(long number, Referral referral) => About(referrals.Identifier("RF", number), referral.About)
        .Date(referral.ReceivedOn)
        .YesNo(referral.Urgent)
        .Word(Sources, (int)referral.Source)
        .Date(referral.SentToSocialWorkerOn)
        .EndRow();

    private void Write(long number, Assessment assessment) => About(assessments.Identifier("WB", number), assessment.About)
        .Text(assessment.Full ? "Full" : "Proportionate")
        .Date(assessment.StartedOn)
        .Date(assessment.CompletedOn)
        .Text(assessment.Team)
        .Text(assessment.Outcome is { } outcome ? AssessmentOutcomes[(int)outcome] : "-")
        .EndRow();

    private void Write(long number, Case spell) => About(cases.Identifier("CS", number), spell.About)
        .Text(spell.Team)
        .Date(spell.OpenedOn)
        .Date(spell.ClosedOn)
        .Word(Areas, (int)spell.Area)
        .EndRow();

    private ExtractFile Write(long number, Review review) => About(reviews.Identifier("RV", number), review.Of.About)
        .Word(Areas, (int)review.Area)
        .Text(review.Of.Team)
        .Date(review.DueOn)
        .Date(review.CompletedOn);

    private void Write(long number, PlanDecision decision) => About(decisions.Identifier("PD", number), decision.Of.About)
        .Date(decision.DecidedOn)
        .Text(decision.Of.Team)
        .Word(PlanOutcomes, (int)decision.Outcome)
        .EndRow();
}
