namespace Almoner.Library.Yaml;

/// <summary>
/// What a YAML mapping may hold: declared once, it drives checking, messages and the JSON Schemas that editors use.
/// </summary>
/// <param name="Name">What the mapping is, for messages: "measure".</param>
/// <param name="About">What it is for.</param>
/// <param name="Keys">Its keys, in the order in which they are usually written.</param>
public sealed record Shape(string Name, string About, IReadOnlyList<Key> Keys)
{
    public Key? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}

/// <summary>One key of a mapping.</summary>
public sealed record Key(string Name, Kind Kind, string About, bool Required = false);

/// <summary>What a value may be.</summary>
public abstract record Kind
{
    /// <summary>What is expected, for messages: "a whole number from 0 to 6".</summary>
    public abstract string Expected { get; }

    /// <summary>Any text.</summary>
    public sealed record Text : Kind
    {
        public override string Expected => "text";
    }

    /// <summary>A name: lower case letters, digits, underscores and hyphens, beginning with a letter.</summary>
    public sealed record Name : Kind
    {
        public override string Expected => "a name of lower case letters, digits, _ and -, beginning with a letter";
    }

    /// <summary>A measure's code: letters then digits.</summary>
    public sealed record MeasureCode : Kind
    {
        public override string Expected => "a measure code: 2 to 6 capital letters, then 2 or 3 digits, then at most one lower case letter";
    }

    /// <summary>An expression of the measure language.</summary>
    public sealed record Expression : Kind
    {
        public override string Expected => "an expression";
    }

    /// <summary>true or false.</summary>
    public sealed record YesNo : Kind
    {
        public override string Expected => "true or false";
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public sealed record Whole(int From, int To) : Kind
    {
        public override string Expected => FormattableString.Invariant($"a whole number from {From} to {To}");
    }

    /// <summary>A number with a point for decimals.</summary>
    public sealed record Number : Kind
    {
        public override string Expected => "a number such as 65 or 17.8";
    }

    /// <summary>A day: 2023-04-01.</summary>
    public sealed record Day : Kind
    {
        public override string Expected => "a day such as 2023-04-01";
    }

    /// <summary>A month: 2023-04.</summary>
    public sealed record Month : Kind
    {
        public override string Expected => "a month such as 2023-04";
    }

    /// <summary>A span of calendar time: "6 months".</summary>
    public sealed record Span : Kind
    {
        public override string Expected => "a span such as 28 days, 6 months or 1 year";
    }

    /// <summary>One of a few words.</summary>
    public sealed record Choice(params string[] Words) : Kind
    {
        public override string Expected => $"one of: {string.Join(", ", Words)}";
    }

    /// <summary>A mapping with known keys.</summary>
    public sealed record Mapping(Shape Shape) : Kind
    {
        public override string Expected => $"the keys of a {Shape.Name} ({string.Join(", ", Shape.Keys.Take(6).Select(key => key.Name))}{(Shape.Keys.Count > 6 ? ", ..." : "")})";
    }

    /// <summary>A mapping from any names to values of one kind.</summary>
    public sealed record MapOf(Kind Of) : Kind
    {
        public override string Expected => $"names with, for each, {Of.Expected}";
    }

    /// <summary>A list of values of one kind.</summary>
    public sealed record ListOf(Kind Of) : Kind
    {
        public override string Expected => $"a list; each item {Of.Expected}";
    }

    /// <summary>Either of several kinds, told apart by whether a plain value, a mapping or a list is written.</summary>
    public sealed record Either(params Kind[] Kinds) : Kind
    {
        public override string Expected => string.Join(", or ", Kinds.Select(kind => kind.Expected));
    }
}
