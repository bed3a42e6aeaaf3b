using System.CommandLine;
using System.Globalization;
using Almoner.Cli.Commands.Comments;
using Almoner.Cli.Terminal;
using Almoner.Cli.Workspaces;
using Almoner.Demo;
using Almoner.Demo.Caseload;
using Almoner.Editions;
using Almoner.Editions.Commentary;
using Almoner.Measures.Figures;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary><c>almoner demo</c>: makes a demonstration council, from its extracts on, by the same steps that any council takes.</summary>
internal static class DemoCommand
{
    private const string Report = "adult-services-quarterly";
    private const string Period = "2023/24 Q2";
    private const string ForReport = "report";
    private const string ForCaseload = "caseload";
    private static readonly string[] Shown = ["IAA01", "IAA02", "IAA09", "ASM03", "ASM04", "CAR02", "REV02", "REV03", "CMH02"];

    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = "The workspace to make; it must be empty or new", DefaultValueFactory = _ => "demo" };
        var council = new Option<string>("--council") { Description = "report: a council with a quarterly report; caseload: one with an audit of caseloads", HelpName = "COUNCIL", DefaultValueFactory = _ => ForReport };
        var scale = new Option<int>("--scale") { Description = "Copies of the council, for trying larger loads", HelpName = "N", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Another seed makes other people with the same figures", HelpName = "S", DefaultValueFactory = _ => 1 };
        council.AcceptOnlyFromAmong(ForReport, ForCaseload);
        scale.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var copies) || copies is < 1 or > 1000) result.AddError("--scale takes a whole number from 1 to 1000");
        });
        var command = new Command("demo", "Make a demonstration council: write its extracts, load them, and go on to what it demonstrates.") { folder, council, scale, seed };
        command.SetAction((parsed, cancel) =>
        {
            var (target, copies, chance) = (parsed.GetValue(folder)!, parsed.GetValue(scale), parsed.GetValue(seed));
            return Task.FromResult(parsed.GetValue(council) == ForCaseload
                ? Load(shell, target, CaseloadCouncil.Name, "england", WriteCaseload, ShowCaseload, cancel)
                : Load(shell, target, DemonstrationCouncil.Name, "wales", workspace => DemonstrationCouncil.Write(workspace.InboxFolder, copies, chance, cancel), ShowReport, cancel));

            DemoManifest WriteCaseload(Workspace workspace)
            {
                CaseloadCouncil.WriteLibrary(workspace.LibraryFolder);
                return CaseloadCouncil.Write(workspace.InboxFolder, copies, chance, cancel);
            }
        });
        return command;
    }

    /// <summary>What both councils begin with: a workspace, their extracts in its inbox, and the records loaded from them.</summary>
    private static int Load(Shell shell, string folder, string name, string nation, Func<Workspace, DemoManifest> write, Func<Loaded, int> show, CancellationToken cancel)
    {
        var begun = shell.Time.GetTimestamp();
        var laid = InitCommand.LayOut(folder, name, nation);
        if (laid.Value is not { } workspace) return shell.Say(laid.Problems);
        var manifest = write(workspace);
        shell.Line($"1. Wrote the extracts of {manifest.Council}: {manifest.Files.Count} files, {Count(manifest.Rows)} rows, as its source systems export them ({Seconds(shell, begun)}).");

        var read = workspace.Library();
        if (read.Value is not { } library) return shell.Say(read.Problems);
        var store = workspace.Store(shell.Time);
        if (store.Value is null) return shell.Say(store.Problems);
        var extracts = manifest.Files.Select(file => new ExtractFile(Path.Combine(workspace.InboxFolder, file.Name), library.Extracts[file.Mapping])).ToList();
        var loaded = LoadProgressBar.Show(shell, quiet: shell.Piped, progress =>
            Loader.Load(store.Value, library, extracts, new LoadOptions(manifest.CompleteTo, shell.User), progress, cancel));
        if (loaded.Value is not { } report) return shell.Say(loaded.Problems);
        shell.Line($"2. Loaded them: {Count(report.Files.Sum(file => file.Kept))} rows kept, {Count(report.Files.Sum(file => file.Quarantined))} quarantined for their faults. Dataset version {report.After.ShortId} ({Seconds(shell, begun)}).");
        return show(new Loaded(shell, workspace, report.QuarantinePath, begun));
    }

    private static int ShowReport(Loaded demo)
    {
        var (shell, workspace) = (demo.Shell, demo.Workspace);
        var words = KeepWords(shell, workspace);
        if (words.Value is null) return shell.Say(words.Problems);
        shell.Line($"3. Took in what its managers say about the figures: {words.Value.Select(comment => comment.On).Distinct().Count()} comments, in {string.Join(" and ", words.Value.Select(comment => comment.Language.Name).Distinct())} ({Seconds(shell, demo.Begun)}).");

        var opened = OpenCouncil.Open(workspace.Folder, null, shell.Time);
        if (opened.Value is null) return shell.Say(opened.Problems);
        using var council = opened.Value;
        Terms.Period.TryParse(Period, workspace.YearStart, out var period);
        var worked = council.Engine.Work([.. Shown.Select(code => new FigureRequest(council.Library.Measures[code], [period], []))]);
        if (worked.Value is not { } figures) return shell.Say(worked.Problems);
        var written = ReportCommand.Write(council, Report, Period, DocumentOrder.OnScreen, Path.Combine(workspace.Folder, "reports"));
        if (written.Value is not [var path, ..]) return shell.Say(written.Problems);
        foreach (var problem in written.Problems) shell.Error.WriteLine(problem);
        shell.Line($"4. Worked out {council.Library.Reports[Report].Title.ToLowerInvariant()} of {Period}, and wrote its report ({Seconds(shell, demo.Begun)}). Some of its figures:");
        shell.Line();
        foreach (var row in figures.Rows) shell.Line($"   {row.Measure.Code}  {row.Figure.Print(),8}  {row.Measure.Title}{(row.Figure.State == FigureState.Provisional ? " (provisional)" : "")}");
        var here = demo.Here;
        Next(shell, path, demo.QuarantinePath,
            $"{Almoner} measure --period \"{Period}\" --by team --workspace {here}",
            $"{Almoner} explain IAA02 --period \"{Period}\" --records {Path.Combine(here, "reports", "IAA02.csv")} --workspace {here}",
            $"{Almoner} report {Report} --period \"{Period}\" --format all --language both --out {Path.Combine(here, "reports")} --workspace {here}",
            $"{Almoner} edition prepare {Report} --period \"{Period}\" --workspace {here}     then review, sign and publish it",
            $"{Almoner} check --workspace {here}     after you change a file in {Path.Combine(here, "library")}");
        return ExitCode.Done;
    }

    private static int ShowCaseload(Loaded demo)
    {
        var here = demo.Here;
        Next(demo.Shell, demo.QuarantinePath,
            $"{Almoner} caseload audit --period 2022-07..2023-06 --compare 2019/20 --workspace {here}",
            $"{Almoner} caseload who \"Older People's Team\" --workspace {here}",
            $"{Almoner} caseload balance \"Older People's Team\" --workspace {here}",
            $"{Almoner} caseload forecast --workspace {here}",
            $"{Almoner} check --workspace {here}     after you change a file in {Path.Combine(here, "library", "caseload")}");
        return ExitCode.Done;
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

    private static string Almoner => Environment.GetEnvironmentVariable("ALMONER_CALLED_AS") ?? "almoner";

    private static void Next(Shell shell, params string?[] things)
    {
        shell.Line();
        shell.Line("Look at next:");
        foreach (var thing in things) shell.Line($"   {thing}");
    }

    private static string Seconds(Shell shell, long begun) => string.Create(CultureInfo.InvariantCulture, $"{shell.Time.GetElapsedTime(begun).TotalSeconds:0.0} s");

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A demonstration whose records are in its store.</summary>
    /// <param name="Begun">When its making began, by the shell's clock.</param>
    private sealed record Loaded(Shell Shell, Workspace Workspace, string? QuarantinePath, long Begun)
    {
        public string Here { get; } = Path.GetRelativePath(Directory.GetCurrentDirectory(), Workspace.Folder);
    }
}
