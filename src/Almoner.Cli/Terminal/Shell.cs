using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almoner.Terms;

namespace Almoner.Cli.Terminal;

/// <summary>What surrounds a command: where it writes, what the time is and who asks.</summary>
/// <param name="Output">For results.</param>
/// <param name="Error">For problems and progress.</param>
/// <param name="Piped">Whether the output goes to a file or program rather than a person's terminal.</param>
/// <param name="Time">The clock.</param>
/// <param name="User">Who runs the command, for the audit trail.</param>
public sealed record Shell(TextWriter Output, TextWriter Error, bool Piped, TimeProvider Time, string User)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public void Line(string text = "") => Output.WriteLine(text);

    public void Json(JsonNode node) => Output.WriteLine(node.ToJsonString(Readable));

    /// <summary>Says the problems and gives the exit code that they make.</summary>
    public int Say(IReadOnlyList<Problem> problems, bool json = false)
    {
        if (json)
        {
            Json(new JsonObject { ["problems"] = Of(problems) });
        }
        else
        {
            foreach (var problem in problems) Error.WriteLine(problem);
        }

        return ExitCode.Of(problems);
    }

    public static JsonArray Of(IEnumerable<Problem> problems) => [.. problems.Select(problem => new JsonObject
    {
        ["code"] = problem.Code,
        ["severity"] = problem.Severity == Severity.Error ? "error" : "warning",
        ["what"] = problem.What,
        ["remedy"] = problem.Remedy,
        ["file"] = problem.Place?.File,
        ["line"] = problem.Place is { Line: > 0 and var line } ? line : null,
        ["column"] = problem.Place is { Column: > 0 and var column } ? column : null,
    })];
}
