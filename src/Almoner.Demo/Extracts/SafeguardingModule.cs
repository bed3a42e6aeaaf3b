using Almoner.Demo.Aberwen;
using Almoner.Demo.Safeguarding;
using Almoner.Library.Extracts;

namespace Almoner.Demo.Extracts;

/// <summary>The safeguarding module: semicolons, ISO dates, its own word for people nobody could identify.</summary>
internal sealed class SafeguardingModule : IDisposable
{
    private static readonly Habit Habit = new(TextEncoding.Utf8, ';', DateStyle.Iso, CarriageReturns: false, ByteOrderMark: true);
    private static readonly string[] Sources = ["POLICE", "HEALTH", "PROVIDER", "COUNCIL", "FAMILY/PUBLIC", "SELF"];
    private static readonly string[] Decisions = ["ENQ", "ADV", "SIGNPOST", "NFA"];
    private static readonly string[] Categories = ["NEG", "PHY", "EMO", "FIN", "SEX"];
    private readonly ExtractFile contacts;
    private readonly ExtractFile enquiries;
    private long contactsWritten;
    private long enquiriesWritten;

    public SafeguardingModule(string folder)
    {
        contacts = new ExtractFile(folder, "SG_contacts_202309.csv", "safeguarding-module-contacts", "safeguarding_contacts", Habit);
        contacts.Headings("contact", "adult", "received", "referrer", "decision", "risk_score");
        enquiries = new ExtractFile(folder, "SG_enquiries_202309.csv", "safeguarding-module-enquiries", "safeguarding_enquiries", Habit);
        enquiries.Headings("enquiry", "adult", "report_received", "enquiry_completed", "team", "category");
    }

    public IEnumerable<ExtractFile> Files => [contacts, enquiries];

    public void Write(SafeguardingBook copy)
    {
        foreach (var contact in copy.Contacts)
        {
            contacts.Identifier("SGC", ++contactsWritten, 6);
            (contact.About is { } adult ? contacts.Identifier("P", adult.Number) : contacts.Text("unknown"))
                .Date(contact.ReceivedOn)
                .Word(Sources, contact.Source)
                .Word(Decisions, (int)contact.Decision)
                .Number(contactsWritten % 5)
                .EndRow();
        }

        foreach (var enquiry in copy.Enquiries)
        {
            enquiries.Identifier("SGE", ++enquiriesWritten, 6)
                .Identifier("P", enquiry.About.Number)
                .Date(enquiry.ReceivedOn)
                .Date(enquiry.CompletedOn)
                .Word(Teams.Safeguarding, enquiry.Team)
                .Word(Categories, enquiry.Abuse)
                .EndRow();
        }
    }

    public void WriteFaults(SafeguardingBook copy)
    {
        var adult = "P" + copy.Enquiries.First().About.Number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        contacts.RowForQuarantine("no day of the contact", "SGC-T1", adult, "", "POLICE", "NFA", "0");
        contacts.RowForQuarantine("no such decision", "SGC-T2", adult, "2023-07-12", "HEALTH", "???", "3");
        enquiries.RowForQuarantine("it was completed before it was received", "SGE-T1", adult, "2023-08-09", "2023-08-07", Teams.Safeguarding[0], "NEG");
        enquiries.RowForQuarantine("nobody is named", "SGE-T2", "unknown", "2023-08-09", "2023-08-11", Teams.Safeguarding[0], "NEG");
    }

    public void Dispose()
    {
        contacts.Dispose();
        enquiries.Dispose();
    }
}
