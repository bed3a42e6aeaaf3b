using System.Globalization;
using System.Text;
using Almoner.Terms;
using DuckDB.NET.Data;

namespace Almoner.Records.Sql;

/// <summary>
/// The one door to SQL: names are quoted here, and every value that came from a definition or a person becomes a parameter.
/// Nothing else is ever spliced into a statement.
/// </summary>
public sealed class SqlText
{
    private readonly List<object> parameters = [];

    /// <summary>The parameters in order; the first is $1.</summary>
    public IReadOnlyList<object> Parameters => parameters;

    /// <summary>A name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A whole number that this program counted itself.</summary>
    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text in single quotes, for the few places that take no parameters, such as the paths of views.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A value as a parameter: the same value is the same parameter.</summary>
    /// <param name="value">string, bool, long, decimal, <see cref="DateOnly"/> or <see cref="DateTime"/>.</param>
    public string Value(object value)
    {
        var index = parameters.FindIndex(known => known.GetType() == value.GetType() && known.Equals(value));
        if (index < 0)
        {
            index = parameters.Count;
            parameters.Add(value);
        }

        return "$" + Whole(index + 1);
    }

    /// <summary>An exact number as a parameter; it must have a finite decimal form.</summary>
    public string Value(Exact value)
    {
        var rounded = value.Round(12);
        if (Exact.Of(rounded) != value) throw new InvalidOperationException($"{value} has no finite decimal form.");
        if (rounded == decimal.Truncate(rounded) && Math.Abs(rounded) < long.MaxValue) return Value((object)(long)rounded);
        // A bare parameter takes the type of what it is compared with: beside a whole number 7.5 would become 8.
        var number = rounded / 1.0000000000000000000000000000m;
        return $"CAST({Value((object)number)} AS DECIMAL(18, {Whole(number.Scale)}))";
    }

    /// <summary>A command for the statement, with these parameters bound.</summary>
    public DuckDBCommand Command(DuckDBConnection connection, string statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var value in parameters) command.Parameters.Add(new DuckDBParameter(value is DateOnly day ? day : value));
        return command;
    }

    /// <summary>The parameters as comment lines for a reader: "-- $1 = 'resolved'".</summary>
    public string Legend()
    {
        var legend = new StringBuilder();
        for (var index = 0; index < parameters.Count; index++)
        {
            var shown = parameters[index] switch
            {
                string text => Quoted(text),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString(),
            };
            legend.Append(CultureInfo.InvariantCulture, $"-- ${index + 1} = {shown}\n");
        }

        return legend.ToString();
    }
}
