using Almoner.Terms;

namespace Almoner.Reports.OpenData;

/// <summary>What the values of a column are. A value is null where nothing is known or nothing applies.</summary>
internal enum DataType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="decimal"/>.</summary>
    Number,

    /// <summary>A <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A <see cref="bool"/>.</summary>
    Truth,
}

/// <summary>A column of open data. Names are the same in every language; titles and meanings are fixed words under <c>data.</c>.</summary>
/// <param name="Name">Its heading: "period_start".</param>
/// <param name="Type">What its values are.</param>
internal sealed record DataColumn(string Name, DataType Type)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The only values that it can have; null for any.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>From 1, among columns of one kind; null for a column that is alone.</summary>
    public int? Number { get; init; }

    /// <summary>"Start of period", "Breakdown 2".</summary>
    public string Title(Wording wording) => wording.Say(Key, Number);

    /// <summary>What its values say.</summary>
    public string Meaning(Wording wording) => wording[Key + ".about"];

    private string Key => "data." + (Number is null ? Name : Name[..Name.LastIndexOf('_')]);
}

/// <summary>A table of open data: one thing a row, one fact a column.</summary>
/// <param name="Name">Its name, of which file names are made.</param>
/// <param name="Key">The column whose values tell rows apart.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with one value a column.</param>
internal sealed record DataTable(string Name, string Key, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public string CsvName => Name + ".csv";

    public string ParquetName => Name + ".parquet";

    /// <param name="name">Its name.</param>
    /// <param name="key">The column whose values tell rows apart.</param>
    /// <param name="columns">The columns, each with what it says of a thing.</param>
    /// <param name="things">What the rows are about.</param>
    public static DataTable Of<T>(string name, string key, IReadOnlyList<(DataColumn Column, Func<T, object?> Value)> columns, IEnumerable<T> things) =>
        new(name, key, [.. columns.Select(column => column.Column)], [.. things.Select(thing => (IReadOnlyList<object?>)[.. columns.Select(column => column.Value(thing))])]);
}
