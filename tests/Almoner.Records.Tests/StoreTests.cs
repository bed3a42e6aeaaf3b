using Almoner.Library.Extracts;
using Almoner.Library.Records;
using Almoner.LoadHost;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;
using DuckDB.NET.Data;

namespace Almoner.Records.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private static string Contact(params string[] rows) => Desk.ContactHeadings + "\n" + string.Concat(rows.Select(row => row + "\n"));

    [Fact]
    public void A_new_store_holds_the_empty_version()
    {
        Assert.Equal(DatasetVersion.Empty, desk.Store.Current());
        Assert.Empty(desk.Store.Versions());
        Assert.Empty(desk.Contact("contact_id, _line"));
    }

    [Fact]
    public void Loading_the_same_file_twice_changes_nothing()
    {
        var first = desk.Load(Desk.Contacts, Contact("C1,P1,,,,,", "C2,,,,,,"));
        var second = desk.Load(Desk.Contacts, Contact("C1,P1,,,,,", "C2,,,,,,"));
        Assert.False(first.AlreadyLoaded);
        Assert.True(second.AlreadyLoaded);
        Assert.Equal(first.After.Id, second.After.Id);
        Assert.Single(desk.Store.Versions());
        Assert.Single(Directory.GetFiles(desk.Store.RecordsFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_however_many_threads_check_them()
    {
        var text = Contact([.. Enumerable.Range(0, 300_000).Select(row => $"C{row % 299_000},P{row % 977},2023-04-03 14:{row % 60:00},advice given,{row}.25,yes,")]);
        using var other = new Desk();
        var file = desk.File("big.csv", text);
        var one = desk.TryLoad(new LoadOptions(null, "", new EngineOptions(Threads: 1)), new ExtractFile(file, Desk.Contacts)).Value!;
        var four = other.TryLoad(new LoadOptions(null, "", new EngineOptions(Threads: 4)), new ExtractFile(file, Desk.Contacts)).Value!;
        Assert.Equal((299_000, 1_000), (one.Files[0].Kept, one.Files[0].Quarantined));
        Assert.Equal(one.After.Id, four.After.Id);
        Assert.Equal(File.ReadAllBytes(one.QuarantinePath!), File.ReadAllBytes(four.QuarantinePath!));
        Assert.Equal(["299000"], desk.Contact("count(*) FILTER (_line = substr(contact_id, 2)::BIGINT + 2)"));
        Assert.Equal(["true"], desk.Contact("(list(_line) = list_sort(list(_line)))::VARCHAR"));
    }

    [Fact]
    public void A_file_that_delivers_everything_replaces_what_its_mapping_loaded_before()
    {
        desk.Load(Desk.Contacts with { Name = "north" }, Contact("N1,,,,,,"), "n.csv");
        var before = desk.Load(Desk.Contacts with { Name = "south" }, Contact("S1,,,,,,"), "s.csv").After;
        desk.Load(Desk.Contacts with { Name = "south" }, Contact("S2,,,,,,"), "s.csv");
        Assert.Equal(["N1", "S2"], desk.Contact("contact_id").Order());

        using var past = RecordEngine.Open(desk.Store, desk.Store.Version(before.ShortId)!, desk.Library, new EngineOptions()).Value!;
        using var command = past.Connection.CreateCommand();
        command.CommandText = "SELECT string_agg(contact_id, ',' ORDER BY contact_id) FROM contacts";
        Assert.Equal("N1,S1", command.ExecuteScalar());
    }

    [Fact]
    public void A_file_that_delivers_changes_replaces_known_keys_in_place_and_appends_new_ones()
    {
        var changes = Desk.Contacts with { Delivers = Delivery.Changes };
        desk.Load(changes, Contact("C1,a,,,,,", "C2,a,,,,,", "C3,a,,,,,"), "one.csv");
        var second = desk.Load(changes, Contact("C5,b,,,,,", "C2,b,,,,,", "C4,b,,,,,", "C4,c,,,,,"), "two.csv");
        Assert.Equal(["C1|a|one.csv", "C2|b|two.csv", "C3|a|one.csv", "C5|b|two.csv", "C4|b|two.csv"], desk.Contact("contact_id, person_id, _file"));
        Assert.Equal((3, 1), (second.Files[0].Kept, second.Files[0].Quarantined));
        Assert.True(desk.Load(changes, Contact("C5,b,,,,,", "C2,b,,,,,", "C4,b,,,,,", "C4,c,,,,,"), "two.csv").AlreadyLoaded);
    }

    [Fact]
    public void A_check_over_changes_sees_the_records_loaded_before()
    {
        desk.Load(Desk.People with { Delivers = Delivery.Changes }, "person_id,born_on,died_on\nP1,2000-01-01,\nP2,2000-01-01,\n");
        var report = desk.TryLoad(
            new ExtractFile(desk.File("p.csv", "person_id,born_on,died_on\nP2,2030-01-01,\n"), Desk.People with { Delivers = Delivery.Changes }),
            new ExtractFile(desk.File("r.csv", "review_id,person_id,due_on\nR1,P1,2023-04-03\nR2,P2,2023-04-03\n"), Desk.Reviews)).Value!;
        Assert.Equal("the person was not born yet", Assert.Single(report.Files[1].Faults).Reason);
    }

    [Fact]
    public void Files_of_one_load_become_current_together_or_not_at_all()
    {
        var report = desk.TryLoad(
            new ExtractFile(desk.File("p.csv", "person_id,born_on,died_on\nP1,,\n"), Desk.People),
            new ExtractFile(desk.File("c.csv", Contact("C1,\"P1,,,,,")), Desk.Contacts));
        Assert.False(report.Ok);
        Assert.Empty(desk.Store.Current().Files);
        Assert.Empty(Directory.GetFiles(desk.Store.RecordsFolder, "*", SearchOption.AllDirectories));

        var whole = desk.TryLoad(
            new ExtractFile(desk.File("p.csv", "person_id,born_on,died_on\nP1,,\n"), Desk.People),
            new ExtractFile(desk.File("c.csv", Contact("C1,P1,,,,,")), Desk.Contacts)).Value!;
        Assert.Equal(["contacts", "people"], whole.After.Files.Select(file => file.RecordSet));
        Assert.Single(desk.Store.Versions());
    }

    [Fact]
    public void Records_are_complete_to_the_end_of_the_month_of_the_latest_unless_it_is_said()
    {
        var report = desk.Load(Desk.Contacts, Contact("C1,,2024-02-03 10:00,,,,", "C2,,2023-12-31 10:00,,,,"));
        Assert.Equal(new DateOnly(2024, 2, 29), Assert.Single(report.After.Files).CompleteTo);
        var said = desk.TryLoad(new LoadOptions(new DateOnly(2024, 2, 10), "x"), new ExtractFile(Path.Combine(desk.Folder, "extract.csv"), Desk.Contacts)).Value!;
        Assert.Equal(new DateOnly(2024, 2, 10), Assert.Single(said.After.Files).CompleteTo);
        Assert.NotEqual(report.After.Id, said.After.Id);
    }

    [Fact]
    public void The_history_and_the_audit_trail_are_kept()
    {
        desk.Load(Desk.Contacts, Contact("C1,,,,,,", "C1,,,,,,", ",,,,,,"));
        var load = Assert.Single(desk.Store.Loads());
        Assert.Equal(("L000001", "tester", DatasetVersion.Empty.Id, desk.Store.Current().Id), (load.Id, load.User, load.Before, load.After));
        Assert.Equal(new PastLoadFile("extract.csv", "contacts", "contacts", 2, 1, 1, 1, 0), Assert.Single(load.Files));

        var entry = new AuditEntry("me", "revealed identifiers of CAR01", "checked with the team", new DateTimeOffset(2023, 4, 3, 14, 5, 0, TimeSpan.Zero));
        desk.Store.Record(entry);
        desk.Store.Record(entry with { Reason = null });
        Assert.Equal([entry, entry with { Reason = null }], desk.Open().AuditTrail());
    }

    [Fact]
    public void A_stored_file_that_is_altered_or_missing_is_a_problem()
    {
        var file = desk.Load(Desk.Contacts, Contact("C1,,,,,,")).After.Files[0];
        Assert.Empty(desk.Store.Verify());
        File.AppendAllText(file.Path, "x");
        Assert.Equal("ALM-0217", Assert.Single(desk.Store.Verify()).Code);
        Assert.Equal("ALM-0217", Assert.Single(RecordEngine.Open(desk.Store, desk.Store.Current(), desk.Library, new EngineOptions()).Problems).Code);
        File.Delete(file.Path);
        Assert.Equal("ALM-0216", Assert.Single(desk.Store.Verify()).Code);
        Assert.Equal("ALM-0216", Assert.Single(RecordEngine.Open(desk.Store, desk.Store.Current(), desk.Library, new EngineOptions()).Problems).Code);

        var changes = desk.TryLoad(new ExtractFile(desk.File("r.csv", "review_id,person_id,due_on\nR1,P1,2023-04-03\n"), Desk.Reviews));
        Assert.Equal("ALM-0216", Assert.Single(changes.Problems).Code);
        Assert.True(desk.Load(Desk.Contacts, Contact("C1,,,,,,")).AlreadyLoaded);
        Assert.Empty(desk.Store.Verify());
    }

    [Fact]
    public void A_catalogue_that_is_no_catalogue_is_a_problem()
    {
        using var other = new Desk();
        File.WriteAllText(Path.Combine(other.StoreFolder, "catalogue.sqlite"), new string('x', 5000));
        Assert.Equal("ALM-0219", Assert.Single(RecordStore.Open(other.StoreFolder, TimeProvider.System).Problems).Code);
    }

    [Fact]
    public void A_catalogue_that_may_not_be_opened_is_no_reason_to_put_a_backup_in_its_place()
    {
        using var folder = new Desk();
        Directory.CreateDirectory(Path.Combine(folder.Folder, "elsewhere", "catalogue.sqlite"));
        var problem = Assert.Single(RecordStore.Open(Path.Combine(folder.Folder, "elsewhere"), TimeProvider.System).Problems);
        Assert.Equal("ALM-0220", problem.Code);
        Assert.DoesNotContain("backup", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_load_left_behind_is_swept_by_the_next()
    {
        desk.File("store/records/contacts/L000001-0-staged.tmp", "half");
        desk.File("store/quarantine/L000001.csv", "of a load that never was");
        desk.Load(Desk.Contacts, Contact("C1,,,,,,"));
        Assert.Empty(Directory.GetFiles(desk.StoreFolder, "*.tmp", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(desk.StoreFolder, "quarantine")));
    }

    [Fact]
    public void Fields_declared_after_a_file_was_loaded_are_empty_and_widened_numbers_stay_exact()
    {
        desk.Load(Desk.Contacts, Contact("C1,,,,1.25,,"));
        var contacts = SampleLibrary.Contacts with
        {
            Fields = [.. SampleLibrary.Contacts.Fields.Select(field => field.Name == "hours" ? field with { Decimals = 4 } : field), new Field("priority", FieldType.Number, "New")],
        };
        var library = desk.Library with { RecordSets = new Dictionary<string, RecordSet> { ["contacts"] = contacts } };
        using (var engine = RecordEngine.Open(desk.Store, desk.Store.Current(), library, new EngineOptions()).Value!)
        {
            using var command = engine.Connection.CreateCommand();
            command.CommandText = "SELECT concat_ws('|', hours, typeof(hours), coalesce(priority, -1), typeof(priority)) FROM contacts";
            Assert.Equal("1.2500|DECIMAL(18,4)|-1|DECIMAL(18,0)", command.ExecuteScalar());
        }

        var other = contacts with { Fields = [.. contacts.Fields.Select(field => field.Name == "hours" ? field with { Type = FieldType.Date } : field)] };
        var refused = RecordEngine.Open(desk.Store, desk.Store.Current(), library with { RecordSets = new Dictionary<string, RecordSet> { ["contacts"] = other } }, new EngineOptions());
        Assert.Equal("ALM-0218", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("COPY (SELECT 1) TO '/tmp/almoner-must-not-be-there.csv'")]
    [InlineData("ATTACH '/tmp/almoner-must-not-be-there.duckdb'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET threads = 1")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    public void The_engine_is_shut_in(string statement)
    {
        desk.Load(Desk.Contacts, Contact("C1,,,,,,"));
        using var engine = RecordEngine.Open(desk.Store, desk.Store.Current(), desk.Library, new EngineOptions()).Value!;
        using var command = engine.Connection.CreateCommand();
        command.CommandText = statement;
        Assert.ThrowsAny<DuckDBException>(() => command.ExecuteNonQuery());
    }

    [Fact]
    public void A_cancelled_load_leaves_the_store_as_it_was()
    {
        using var cancel = new CancellationTokenSource();
        var file = desk.File("c.csv", Contact("C1,,,,,,"));
        Assert.Throws<OperationCanceledException>(() => Loader.Load(
            desk.Store, desk.Library, [new ExtractFile(file, Desk.Contacts)], new LoadOptions(null, ""), new When(LoadStep.Checked, cancel.Cancel), cancel.Token));
        Assert.Empty(desk.Store.Current().Files);
        Assert.Empty(Directory.GetFiles(desk.StoreFolder, "*.tmp", SearchOption.AllDirectories));
        Assert.Equal(1, desk.Load(Desk.Contacts, Contact("C1,,,,,,")).Files[0].Kept);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_loaded_is_refused()
    {
        var path = desk.File("c.csv", Contact("C1,,,,,,"));
        var report = Loader.Load(desk.Store, desk.Library, [new ExtractFile(path, Desk.Contacts)], new LoadOptions(null, ""),
            new When(LoadStep.Read, () => File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1))), CancellationToken.None);
        Assert.Equal("ALM-0221", Assert.Single(report.Problems).Code);
    }

    private sealed class When(LoadStep step, Action then) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Step == step) then();
        }
    }
}
