using System.CommandLine;
using System.CommandLine.Parsing;
using Almoner.Cli.Workspaces;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Cli.Commands;

/// <summary>Options that several commands share, each declared once.</summary>
internal static class Options
{
    public static Option<string?> Workspace() => new Option<string?>("--workspace", "-w") { Description = "The workspace folder; default: the one around the current folder", HelpName = "DIR" }.RefusingNoName();

    public static Option<bool> Json() => new("--json") { Description = "Print JSON, for programs" };

    public static Option<string> Period() => new("--period", "-p") { Description = $"The period: {Terms.Period.Forms}", Required = true, HelpName = "PERIOD" };

    /// <summary>Of a report: those that it is laid out for.</summary>
    public static Option<string> PeriodOfReport() => new("--period", "-p") { Description = "The quarter, such as 2023/24 Q2; of an audit of caseloads its months, such as 2022-07..2023-06", Required = true, HelpName = "PERIOD" };

    public static Option<string?> Dataset() => new("--dataset") { Description = "An earlier dataset version, by the beginning of its id; default: the current one", HelpName = "ID" };

    public static Option<string> Report() => new("--report", "-r") { Description = "The report, as the library names it", Required = true, HelpName = "NAME" };

    public static Option<string> Formats() => new("--format", "-f") { Description = $"The formats, with commas between several: {DocumentOrder.FormatForms}", HelpName = "FORMATS", DefaultValueFactory = _ => "html" };

    public static Option<string> Languages() => new("--language", "-l") { Description = $"The language: {DocumentOrder.LanguageForms}", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };

    public static Option<string?> Browser() => new Option<string?>("--browser") { Description = "The Chromium-family browser that prints the PDF; default: the one that is found", HelpName = "PATH" }.RefusingNoName();

    public static Option<string?> Template() => new Option<string?>("--template") { Description = "A Word file of the council's own, whose styles and page set-up the Word document takes", HelpName = "FILE" }.RefusingNoName();

    public static Option<string> On() => new("--on") { Description = $"What it is about: {Subject.Forms}", Required = true, HelpName = "SUBJECT" };

    public static Argument<string> Edition() => new("ID") { Description = "The edition, such as adult-services-quarterly-2023-24-q2-1" };

    /// <summary>Says of a word that looks like an option and is none that it is not known, instead of taking it for a name or file.</summary>
    public static Argument<string[]> RefusingOptions(this Argument<string[]> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))) result.AddError($"There is no option {token.Value}.");
        });
        return argument;
    }

    /// <summary>Says that a file or folder has no name, as a script gives one whose variable is empty.</summary>
    public static Option<T> RefusingNoName<T>(this Option<T> option)
    {
        option.Validators.Add(result => NoName(result, option.Name));
        return option;
    }

    /// <inheritdoc cref="RefusingNoName{T}(Option{T})"/>
    public static Argument<T> RefusingNoName<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => NoName(result, argument.Name));
        return argument;
    }

    private static void NoName(SymbolResult result, string what)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{what} is given without a name.");
    }

    /// <summary>Reads a period, or says what periods look like.</summary>
    public static Checked<Period> Read(string text, int yearStart) => Terms.Period.TryParse(text, yearStart, out var period)
        ? period
        : text.Split("..") is [var first, var last] && Terms.Period.TryParse($"{last}..{first}", yearStart, out _)
            ? Problem.Error(CommandCode.WrongArgument, $"`{text}` ends before it begins", $"Write {last}..{first}")
            : Problem.Error(CommandCode.WrongArgument, $"`{text}` is no period", $"Write one like: {Terms.Period.Forms}");

    /// <summary>Reads a day written as 2023-09-30.</summary>
    public static Checked<object> ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? new Checked<object>(day, [])
            : Problem.Error(CommandCode.WrongArgument, $"`{text}` is no day", "Write it as 2023-09-30");
}
