using Almoner.LoadHost;
using Almoner.Records.Extracts;

namespace Almoner.Records.Tests;

public sealed class SetCheckTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_first_record_of_a_key_is_kept_and_later_ones_name_its_line()
    {
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\nC1,first,,,,,\nC2,,,,,,\nC1,second,,,,,\nC1,third,,,,,\n");
        Assert.Equal((4, 2, 2), (report.Files[0].RowsRead, report.Files[0].Kept, report.Files[0].Quarantined));
        var fault = Assert.Single(report.Files[0].Faults);
        Assert.Equal(("ALM-0255", "contact_id", 2), (fault.Code, fault.Field, fault.Rows));
        Assert.Equal(["C1|first|2", "C2|∅|3"], desk.Contact("contact_id, person_id, _line"));
        Assert.Equal(
            ["\"extract.csv\",4,\"contact_id\",\"C1\",\"ALM-0255\",\"another record already has this key: first in line 2\",\"C1,second,,,,,\"",
             "\"extract.csv\",5,\"contact_id\",\"C1\",\"ALM-0255\",\"another record already has this key: first in line 2\",\"C1,third,,,,,\""],
            File.ReadAllLines(report.QuarantinePath!)[1..]);
    }

    [Fact]
    public void A_key_repeated_in_another_file_of_the_load_names_the_file()
    {
        var report = desk.TryLoad(
            new ExtractFile(desk.File("a.csv", Desk.ContactHeadings + "\nC1,a,,,,,\n"), Desk.Contacts),
            new ExtractFile(desk.File("b.csv", Desk.ContactHeadings + "\nC1,b,,,,,\nC2,b,,,,,\n"), Desk.Contacts)).Value!;
        Assert.Equal((0, 1), (report.Files[0].Quarantined, report.Files[1].Quarantined));
        Assert.Contains("first in a.csv, line 2", File.ReadAllText(report.QuarantinePath!), StringComparison.Ordinal);
        Assert.Equal(["C1|a.csv", "C2|b.csv"], desk.Contact("contact_id, _file"));
    }

    [Fact]
    public void A_key_that_another_mapping_loaded_before_goes_to_quarantine()
    {
        desk.Load(Desk.Contacts with { Name = "north" }, Desk.ContactHeadings + "\nC1,n,,,,,\n", "north.csv");
        var report = desk.Load(Desk.Contacts with { Name = "south" }, Desk.ContactHeadings + "\nC1,s,,,,,\nC2,s,,,,,\n", "south.csv");
        Assert.Equal(1, report.Files[0].Quarantined);
        Assert.Equal(["C1|n", "C2|s"], desk.Contact("contact_id, person_id").Order());
    }

    [Fact]
    public void A_record_that_a_check_refuses_goes_to_quarantine_with_its_reason_and_unknown_values_pass()
    {
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\nC1,,2023-04-03 14:05,,,,2023-04-02\nC2,,2023-04-03 14:05,,,,2023-04-03\nC3,,2023-04-03 14:05,,,,\n");
        var fault = Assert.Single(report.Files[0].Faults);
        Assert.Equal(("ALM-0256", "it was closed before it was received"), (fault.Code, fault.Reason));
        Assert.Equal(["C2", "C3"], desk.Contact("contact_id"));
    }

    [Fact]
    public void A_check_that_only_warns_keeps_the_record_and_counts_it()
    {
        desk.Load(Desk.People, "person_id,born_on,died_on\nP1,,\n");
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\nC1,P1,,,,,\nC2,P9,,,,,\nC3,P8,,,,,\n");
        Assert.Equal(3, report.Files[0].Kept);
        var warning = Assert.Single(report.Warnings, warning => warning.Code == "ALM-0231");
        Assert.StartsWith("2 records of contacts kept although the person is not in people", warning.What, StringComparison.Ordinal);
        Assert.Contains("extract.csv, line 3", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_looks_into_a_set_without_any_file_is_skipped_with_one_warning()
    {
        var report = desk.Load(Desk.Reviews, "review_id,person_id,due_on\nR1,P1,2023-04-03\n");
        Assert.Equal(1, report.Files[0].Kept);
        Assert.Equal(2, report.Warnings.Count(warning => warning.Code == "ALM-0232"));
    }

    [Fact]
    public void A_check_sees_the_other_files_of_its_own_load()
    {
        desk.Load(Desk.People, "person_id,born_on,died_on\nP1,2000-01-01,\nP2,,\n");
        var report = desk.TryLoad(
            new ExtractFile(desk.File("reviews.csv", "review_id,person_id,due_on\nR1,P1,2023-04-03\nR2,P2,2023-04-03\nR3,P3,2023-04-03\n"), Desk.Reviews),
            new ExtractFile(desk.File("people.csv", "person_id,born_on,died_on\nP2,,\nP3,2024-01-01,\n"), Desk.People)).Value!;
        Assert.Equal(["ALM-0256: the person is not in people", "ALM-0256: the person was not born yet"],
            report.Files[0].Faults.Select(fault => $"{fault.Code}: {fault.Reason}").Order());
        Assert.Equal(["R2"], desk.Rows(SampleLibrary.Reviews, "review_id"));
    }

    [Fact]
    public void A_record_with_a_repeated_key_and_a_failed_check_counts_once()
    {
        var report = desk.Load(Desk.Contacts, Desk.ContactHeadings + "\nC1,,,,,,\nC1,,2023-04-03 14:05,,,,2023-04-02\n");
        Assert.Equal((2, 1, 1), (report.Files[0].RowsRead, report.Files[0].Kept, report.Files[0].Quarantined));
    }
}
