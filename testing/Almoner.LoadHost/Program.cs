using Almoner.Library.Extracts;
using Almoner.LoadHost;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;

// Loads contacts in a process of its own, so that a test can kill it. Arguments: the store's folder; the step at which to stop and wait
// to be killed, or "-"; the extracts.
var store = RecordStore.Open(args[0], TimeProvider.System).Value!;
Console.WriteLine("loading");
var mapping = ExtractMapping.AsDeclared(SampleLibrary.Contacts);
var report = Loader.Load(
    store, SampleLibrary.Library, [.. args[2..].Select(path => new ExtractFile(path, mapping))], new LoadOptions(null, "host"), new HaltAt(args[1]), CancellationToken.None);
foreach (var problem in report.Problems) Console.WriteLine(problem);
Console.WriteLine(report.Ok ? "loaded" : "refused");
return report.Ok ? 0 : 1;

internal sealed class HaltAt(string step) : IProgress<LoadProgress>
{
    public void Report(LoadProgress value)
    {
        if (value.Step.ToString() != step) return;
        Console.WriteLine("halted");
        Thread.Sleep(Timeout.Infinite);
    }
}
