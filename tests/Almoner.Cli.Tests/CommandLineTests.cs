namespace Almoner.Cli.Tests;

/// <summary>Every kind of wrong input gets a message with place, reason and remedy, the exit code of its kind, and loses nothing.</summary>
public sealed class CommandLineTests(DemoWorkspace demo)
{
    [Theory]
    [InlineData("measure XXX99 --period 2023/24", 2, "there is no measure XXX99")]
    [InlineData("measure IAA03x --period 2023/24", 2, "Did you mean `IAA03`?")]
    [InlineData("measure --period 2023/25", 2, "`2023/25` is no period. Write one like: 2023/24 Q2")]
    [InlineData("measure ASM01 --period 2023/24 --by outcom", 2, "ASM01 is not broken down by `outcom`. Did you mean `outcome`?")]
    [InlineData("measure --period 2023/24 --by colour", 2, "no measure is broken down by colour")]
    [InlineData("measure --period 2023/24 --dataset ffffffffffff", 2, "there is no dataset version `ffffffffffff`")]
    [InlineData("explain IAA02 --period Q5", 2, "`Q5` is no period")]
    [InlineData("report adult-services-quartely --period 2023/24", 2, "Did you mean `adult-services-quarterly`?")]
    [InlineData("report adult-services-quarterly --period 2023/24", 2, "the report is laid out by quarters")]
    [InlineData("proofread --report adult-services-quartely --period 2023/24Q2", 2, "`2023/24Q2` is no period")]
    [InlineData("proofread --report adult-services-quarterly --period 2023/24", 2, "the report is laid out by quarters, and 2023/24 is none")]
    [InlineData("proofread --report adult-services-quarterly", 2, "it is not said what to proofread")]
    [InlineData("proofread no-such-file.csv", 2, "no-such-file.csv cannot be read")]
    [InlineData("load no-such-file.csv --as contacts", 2, "there is no file no-such-file.csv")]
    [InlineData("measure --period 2022-07..2022-06", 2, "`2022-07..2022-06` ends before it begins. Write 2022-06..2022-07")]
    [InlineData("load no-such-file.csv --as telephone-calls", 2, "there is no record set `telephone-calls`. It is a mapping: write --mapping telephone-calls")]
    [InlineData("load no-such-file.csv --as contact", 2, "there is no record set `contact`. Did you mean `contacts`?")]
    [InlineData("load no-such-file.csv --mapping telephone-cals", 2, "Did you mean `telephone-calls`?")]
    [InlineData("load x.csv --as contacts --complete-to 30/09/2023", 2, "`30/09/2023` is no day. Write it as 2023-09-30")]
    [InlineData("load x.csv --as contacts --mapping telephone-calls", 2, "--as and --mapping are both given")]
    public void Wrong_input_is_told_with_its_remedy(string command, int exitCode, string message)
    {
        var ended = demo.Ask(command.Split(' '));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.DoesNotContain("   at ", ended.Output + ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mesure")]
    [InlineData("measure")]
    [InlineData("load")]
    [InlineData("measure --period 2023/24 --nonsense")]
    [InlineData("demo somewhere --scale 0")]
    [InlineData("demo somewhere --scale many")]
    [InlineData("edition prepare")]
    [InlineData("comment nonsense")]
    [InlineData("demo somewhere --council nowhere")]
    public void A_command_used_wrongly_ends_with_2_and_points_to_the_help(string command)
    {
        var ended = AlmonerProcess.Run(command.Split(' '));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("--help", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure --period 2023/24 --workspace ")]
    [InlineData("template contacts --out ")]
    [InlineData("report adult-services-quarterly --period 2023/24Q2 --out ")]
    [InlineData("draft adult-services-quarterly --period 2023/24Q2 --out ")]
    [InlineData("edition report any --out ")]
    [InlineData("schema ")]
    [InlineData("load ")]
    [InlineData("proofread ")]
    [InlineData("comment import ")]
    public void A_file_or_folder_without_a_name_is_wrong_use(string command)
    {
        var ended = AlmonerProcess.Run(command.Split(' '));
        Assert.Contains("is given without a name.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_told()
    {
        using var folder = new TemporaryFolder();
        using var held = new FileStream(folder.File("almoner.yaml", "council: Ours"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var ended = AlmonerProcess.Run("check", "--workspace", folder.Path);
        Assert.Contains("almoner.yaml cannot be read", ended.Error, StringComparison.Ordinal);
        Assert.Equal(1, ended.ExitCode);
    }

    [Theory]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("load")]
    [InlineData("measure")]
    [InlineData("explain")]
    [InlineData("report")]
    [InlineData("proofread")]
    [InlineData("demo")]
    [InlineData("schema")]
    [InlineData("template")]
    public void Every_command_has_help(string command)
    {
        var ended = AlmonerProcess.Run([.. command.Split(' '), "--help"]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Usage:", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_for_a_program_has_code_remedy_and_severity()
    {
        var ended = demo.Ask("measure", "XXX99", "--period", "2023/24", "--json");
        var problem = ended.Json["problems"]![0]!;
        Assert.Equal("ALM-0002", (string)problem["code"]!);
        Assert.Equal("error", (string)problem["severity"]!);
        Assert.NotEmpty((string)problem["remedy"]!);
        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public void Outside_any_workspace_the_remedy_is_init()
    {
        using var folder = new TemporaryFolder();
        var ended = AlmonerProcess.Run("check", "--workspace", folder.Path);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("almoner init", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_leaves_a_folder_that_holds_something_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.File("kept.txt", "kept");
        var ended = AlmonerProcess.Run("init", folder.Path);
        Assert.NotEqual(0, ended.ExitCode);
        Assert.Equal([Path.Combine(folder.Path, "kept.txt")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Init_lays_out_a_workspace_whose_library_is_sound()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace, "--name", "Sir y Fflint: \"test\" 'quoted'").ExitCode);
        var ended = AlmonerProcess.Run("check", "--workspace", workspace);
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("The library is sound", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_over_records_that_were_never_loaded_has_no_figure_and_says_why()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var figure = AlmonerProcess.Run("measure", "IAA01", "--period", "2023/24 Q2", "--json", "--workspace", workspace).Json["figures"]![0]!;
        Assert.Equal("none", (string)figure["state"]!);
        Assert.Null(figure["value"]);
        Assert.Equal("no extract of calls is loaded", (string)figure["reason"]!);
    }

    [Fact]
    public void A_period_after_the_records_is_not_yet_due_and_one_they_stop_in_is_provisional()
    {
        Assert.Equal("notyetdue", (string)demo.Ask("measure", "IAA01", "--period", "2023/24 Q3", "--json").Json["figures"]![0]!["state"]!);
        Assert.Equal("provisional", (string)demo.Ask("measure", "IAA01", "--period", "2023/24", "--json").Json["figures"]![0]!["state"]!);
        Assert.Equal("known", (string)demo.Ask("measure", "IAA01", "--period", "2023/24 to Sep", "--json").Json["figures"]![0]!["state"]!);
    }
}
