using Almoner.LoadHost;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;

namespace Almoner.Records.Tests;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private static string Contact(string key) => Desk.ContactHeadings + $"\n{key},,,,,,\n";

    [Fact]
    public void A_reader_sees_the_version_before_at_every_step_of_a_load_until_it_is_committed()
    {
        desk.Load(Desk.Contacts, Contact("old"));
        var seen = new List<(LoadStep Step, string Key)>();
        var file = desk.File("new.csv", Contact("new"));
        var progress = new Each(value => seen.Add((value.Step, desk.Contact("contact_id")[0])));
        Assert.True(Loader.Load(desk.Store, desk.Library, [new ExtractFile(file, Desk.Contacts)], new LoadOptions(null, ""), progress, CancellationToken.None).Ok);
        Assert.All(seen, step => Assert.Equal(step.Step == LoadStep.Committed ? "new" : "old", step.Key));
        Assert.Equal(6, seen.Select(step => step.Step).Distinct().Count());
    }

    [Fact]
    public void A_reader_keeps_its_version_while_another_is_loaded()
    {
        desk.Load(Desk.Contacts, Contact("old"));
        using var engine = RecordEngine.Open(desk.Store, desk.Store.Current(), desk.Library, new EngineOptions()).Value!;
        desk.Load(Desk.Contacts, Contact("new"));
        using var command = engine.Connection.CreateCommand();
        command.CommandText = "SELECT contact_id FROM contacts";
        Assert.Equal("old", command.ExecuteScalar());
    }

    [Fact]
    public async Task A_second_loader_waits_says_so_and_both_land()
    {
        var contacts = desk.File("c.csv", Contact("C1"));
        var people = desk.File("p.csv", "person_id,born_on,died_on\nP1,,\n");
        using var firstIsInside = new ManualResetEventSlim();
        using var secondWaits = new ManualResetEventSlim();
        var first = Task.Run(() => Loader.Load(desk.Store, desk.Library, [new ExtractFile(contacts, Desk.Contacts)], new LoadOptions(null, ""), new Each(value =>
        {
            if (value.Step != LoadStep.Checked) return;
            firstIsInside.Set();
            secondWaits.Wait();
        }), CancellationToken.None));
        var second = Task.Run(() =>
        {
            firstIsInside.Wait();
            return Loader.Load(desk.Open(), desk.Library, [new ExtractFile(people, Desk.People)], new LoadOptions(null, ""), new Each(value =>
            {
                if (value.Step == LoadStep.Waiting) secondWaits.Set();
            }), CancellationToken.None);
        });
        Assert.True((await first).Ok);
        Assert.True((await second).Ok);
        Assert.Equal(["contacts", "people"], desk.Store.Current().Files.Select(file => file.RecordSet));
        Assert.Equal(["L000002", "L000001"], desk.Store.Loads().Select(load => load.Id));
        Assert.Equal(["P1"], desk.Rows(SampleLibrary.People, "person_id"));
    }

    private sealed class Each(Action<LoadProgress> then) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => then(value);
    }
}
