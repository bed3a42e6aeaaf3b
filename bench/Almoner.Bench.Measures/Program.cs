using System.Globalization;
using Almoner.Bench.Measures;

// Usage: dotnet run -c Release --project bench/Almoner.Bench.Measures -- DATE [FOLDER [SCALE]]
// DATE is printed on the results. FOLDER holds the large council; it is made when it is not there, at SCALE.
const int TwentyMillionRecords = 80;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the date to print on the results, such as 2024-01-31.");
    return 2;
}

var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "almoner-bench-council");
var scale = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : TwentyMillionRecords;
var results = Path.Combine(Repository.Root, "bench", "results");
Record("demo.md", DemoBench.Run(args[0]));
Record("measures.md", MeasuresBench.Run(args[0], folder, scale));
var small = Path.Combine(Path.GetTempPath(), "almoner-bench-council-1");
if (!Directory.Exists(small)) _ = AlmonerProcess.Run("demo", small);
Record("report.md", ReportBench.Run(args[0], small, folder));
Record("pandas.md", PandasBench.Run(args[0], [(small, 1), (folder, scale)]));
return 0;

void Record(string name, string text)
{
    Console.WriteLine(text);
    Directory.CreateDirectory(results);
    File.WriteAllText(Path.Combine(results, name), text.ReplaceLineEndings("\n"));
}
