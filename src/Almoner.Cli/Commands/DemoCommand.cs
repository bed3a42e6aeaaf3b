using System.CommandLine;
using System.Globalization;
using Almoner.Cli.Commands.Comments;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Demo;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Measures.Figures;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner demo</c>: makes the demonstration council, from extracts to report, by the same steps that any council takes.</summary>
internal static class DemoCommand
{
    private const string Report = "adult-services-quarterly";
    private const string Period = "2023/24 Q2";
    private static readonly string[] Shown = ["IAA01", "IAA02", "IAA09", "ASM03", "ASM04", "CAR02", "REV02", "REV03", "CMH02"];

    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = "The workspace to make; it must be empty or new", DefaultValueFactory = _ => "demo" };
        var scale = new Option<int>("--scale") { Description = "Copies of the council, for trying larger loads", HelpName = "N", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Another seed makes other people with the same figures", HelpName = "S", DefaultValueFactory = _ => 1 };
        scale.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var copies) || copies is < 1 or > 1000) result.AddError("--scale takes a whole number from 1 to 1000");
        });
        var command = new Command("demo", "Make a demonstration council: write its extracts, load them, work out its measures and write its report.") { folder, scale, seed };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(shell, parsed.GetValue(folder)!, parsed.GetValue(scale), parsed.GetValue(seed), cancel)));
        return command;
    }

    private static int Run(Shell shell, string folder, int scale, int seed, CancellationToken cancel)
    {
        var begun = shell.Time.GetTimestamp();
        var laid = InitCommand.LayOut(folder, DemonstrationCouncil.Name, "wales");
        if (laid.Value is not { } workspace) return shell.Say(laid.Problems);
        var manifest = DemonstrationCouncil.Write(workspace.InboxFolder, scale, seed, cancel);
        shell.Line($"1. Wrote the extracts of {manifest.Council}: {manifest.Files.Count} files, {Count(manifest.Rows)} rows, as its source systems export them ({Seconds()}).");

        var read = workspace.Library();
        if (read.Value is not { } library) return shell.Say(read.Problems);
        var store = workspace.Store(shell.Time);
        if (store.Value is null) return shell.Say(store.Problems);
        var extracts = manifest.Files.Select(file => new ExtractFile(Path.Combine(workspace.InboxFolder, file.Name), library.Extracts[file.Mapping])).ToList();
        var loaded = LoadProgressBar.Show(shell, quiet: shell.Piped, progress =>
            Loader.Load(store.Value, library, extracts, new LoadOptions(manifest.CompleteTo, shell.User), progress, cancel));
        if (loaded.Value is not { } report) return shell.Say(loaded.Problems);
        shell.Line($"2. Loaded them: {Count(report.Files.Sum(file => file.Kept))} rows kept, {Count(report.Files.Sum(file => file.Quarantined))} quarantined for their faults. Dataset version {report.After.ShortId} ({Seconds()}).");

        var words = KeepWords(shell, workspace);
        if (words.Value is null) return shell.Say(words.Problems);
        shell.Line($"3. Took in what its managers say about the figures: {words.Value.Count} comments ({Seconds()}).");

        var opened = OpenCouncil.Open(workspace.Folder, null, shell.Time);
        if (opened.Value is null) return shell.Say(opened.Problems);
        using var council = opened.Value;
        Terms.Period.TryParse(Period, workspace.YearStart, out var period);
        var worked = council.Engine.Work([.. Shown.Select(code => new FigureRequest(library.Measures[code], [period], []))]);
        if (worked.Value is not { } figures) return shell.Say(worked.Problems);
        var written = ReportCommand.Write(council, Report, Period, Path.Combine(workspace.Folder, "reports"));
        if (written.Value is not { } path) return shell.Say(written.Problems);
        foreach (var problem in written.Problems) shell.Error.WriteLine(problem);
        shell.Line($"4. Worked out {library.Reports[Report].Title.ToLowerInvariant()} of {Period}, and wrote its report ({Seconds()}). Some of its figures:");
        shell.Line();
        foreach (var row in figures.Rows) shell.Line($"   {row.Measure.Code}  {row.Figure.Print(),8}  {row.Measure.Title}{(row.Figure.State == FigureState.Provisional ? " (provisional)" : "")}");
        shell.Line();
        shell.Line("Look at next:");
        shell.Line($"   {path}");
        shell.Line($"   {report.QuarantinePath}");
        var here = Path.GetRelativePath(Directory.GetCurrentDirectory(), workspace.Folder);
        var almoner = Environment.GetEnvironmentVariable("ALMONER_CALLED_AS") ?? "almoner";
        shell.Line($"   {almoner} measure --period \"{Period}\" --by team --workspace {here}");
        shell.Line($"   {almoner} explain IAA02 --period \"{Period}\" --records {Path.Combine(here, "reports", "IAA02.csv")} --workspace {here}");
        shell.Line($"   {almoner} edition prepare {Report} --period \"{Period}\" --workspace {here}     then review, sign and publish it");
        shell.Line($"   {almoner} check --workspace {here}     after you change a file in {Path.Combine(here, "library")}");
        return ExitCode.Done;

        string Seconds() => string.Create(CultureInfo.InvariantCulture, $"{shell.Time.GetElapsedTime(begun).TotalSeconds:0.0} s");
    }

    private static Checked<IReadOnlyList<NewComment>> KeepWords(Shell shell, Workspace workspace)
    {
        var desk = EditionDesk.Open(workspace.Folder, shell.Time);
        if (desk.Value is null) return new Checked<IReadOnlyList<NewComment>>(null, desk.Problems);
        var written = CommentImportCommand.Read(DemonstrationCouncil.WriteWords(Path.Combine(workspace.InboxFolder, "words")));
        if (written.Value is null) return new Checked<IReadOnlyList<NewComment>>(null, written.Problems);
        var ready = CommentsToKeep.Check(desk.Value, written.Value);
        if (ready.Value is null) return ready;
        var kept = desk.Value.Comments.Keep(ready.Value, new By(shell.User, shell.Time.GetUtcNow()));
        return kept.Value is null ? new Checked<IReadOnlyList<NewComment>>(null, kept.Problems) : ready;
    }

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
