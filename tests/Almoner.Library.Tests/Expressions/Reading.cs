using Almoner.Library.Expressions;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Tests.Expressions;

/// <summary>Reads expressions over the contacts of the small library, as they stand in a YAML file.</summary>
internal static class Reading
{
    private static readonly Shape Shape = new("thing", "Holds an expression.", [new("where", new Kind.Expression(), "It", Required: true), new("note", new Kind.Text(), "Anything")]);

    public static ExpressionScope Stock { get; } = ScopeOf("contacts", period: true);

    public static ExpressionScope Event { get; } = ScopeOf("contacts", period: false);

    public static ExpressionScope ScopeOf(string set, bool period) => new(SmallLibrary.Sound.RecordSets[set], SmallLibrary.Sound.RecordSets, period);

    /// <summary>Reads the value of `where:` in a YAML text.</summary>
    public static (Expression? Read, IReadOnlyList<Problem> Problems) FromYaml(string yaml, ExpressionScope scope, ValueKind wanted = ValueKind.YesNo)
    {
        var problems = new List<Problem>();
        var node = YamlReader.Read(yaml, "a.yaml", Shape, problems) ?? throw new ArgumentException(string.Join("\n", problems), nameof(yaml));
        return (ExpressionReader.Read(node["where"]!, scope, wanted, problems), problems);
    }

    /// <summary>Reads an expression that stands alone in line 1.</summary>
    public static (Expression? Read, IReadOnlyList<Problem> Problems) Alone(string text, ExpressionScope scope, ValueKind wanted = ValueKind.YesNo)
    {
        var problems = new List<Problem>();
        return (ExpressionReader.Read(text, offset => new Place("a.yaml", 1, offset + 1), scope, wanted, problems), problems);
    }
}
