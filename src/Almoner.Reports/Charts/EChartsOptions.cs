using System.Text.Json;
using System.Text.Json.Serialization;

namespace Almoner.Reports.Charts;

/// <summary>
/// The part of Apache ECharts' options that Almoner's charts use, typed. <see cref="ToJson"/> writes keys in the order in
/// which they are declared here, so the same chart gives the same text. The names are those of ECharts 6.
/// </summary>
public sealed record EChartsOptions
{
    /// <summary>Off: a picture on paper does not move, and what is drawn must not depend on a clock.</summary>
    public bool Animation { get; }

    public string BackgroundColor { get; } = "transparent";
    public required IReadOnlyList<string> Color { get; init; }
    public TextStyle TextStyle { get; init; } = new();
    public Legend? Legend { get; init; }
    public Grid? Grid { get; init; }
    public Axis? XAxis { get; init; }
    public Axis? YAxis { get; init; }
    public required IReadOnlyList<Series> Series { get; init; }
    public IReadOnlyList<Graphic>? Graphic { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, EChartsJson.Default.EChartsOptions);
}

/// <summary>How text is set. Null leaves what the chart as a whole says.</summary>
public sealed record TextStyle
{
    public string? FontFamily { get; init; }
    public int? FontSize { get; init; }
    public string? FontWeight { get; init; }
    public string? Color { get; init; }
    public int? LineHeight { get; init; }
    public int? Width { get; init; }
    public string? Overflow { get; init; }
}

public sealed record Legend
{
    public string Orient { get; init; } = "horizontal";
    public int Left { get; init; }
    public int Top { get; init; }
    public int ItemGap { get; init; } = 16;
    public int ItemWidth { get; init; } = 14;
    public int ItemHeight { get; init; } = 14;
    public bool SelectedMode { get; }
    public TextStyle? TextStyle { get; init; }
    public required IReadOnlyList<LegendKey> Data { get; init; }
}

/// <summary>One entry of a legend. <see cref="Icon"/> is a path of SVG after "path://"; null for what the series looks like.</summary>
public sealed record LegendKey(string Name, string? Icon = null);

public sealed record Grid
{
    public int Left { get; init; }
    public int Right { get; init; }
    public int Top { get; init; }
    public int Bottom { get; init; }
    public string OuterBoundsMode { get; init; } = "none";
}

public sealed record Axis
{
    /// <summary>"category" or "value".</summary>
    public required string Type { get; init; }

    public bool Silent { get; } = true;
    public bool? Inverse { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public double? Interval { get; init; }
    public IReadOnlyList<string>? Data { get; init; }
    public bool? BoundaryGap { get; init; }
    public AxisLine? AxisLine { get; init; }
    public Shown? AxisTick { get; init; }
    public SplitLine? SplitLine { get; init; }
    public AxisLabel? AxisLabel { get; init; }
}

public sealed record Shown(bool Show);

public sealed record AxisLine(bool Show, LineStyle? LineStyle = null);

public sealed record SplitLine(bool Show, LineStyle? LineStyle = null);

public sealed record LineStyle
{
    public string? Color { get; init; }
    public double? Width { get; init; }
    public string? Type { get; init; }
}

public sealed record AxisLabel
{
    public bool Show { get; init; } = true;
    public int? FontSize { get; init; }
    public string? Color { get; init; }
    public int? Margin { get; init; }
    public int? Width { get; init; }
    public string? Overflow { get; init; }
    public int? LineHeight { get; init; }
    public int? Interval { get; init; }
    public string? Align { get; init; }
    public string? VerticalAlign { get; init; }
    public bool? Inside { get; init; }
    public IReadOnlyList<int>? Padding { get; init; }

    /// <summary>A template of ECharts: only for axis numbers, never for words of people.</summary>
    public string? Formatter { get; init; }
}

public sealed record Series
{
    /// <summary>"bar", "line", "pie" or "scatter".</summary>
    public required string Type { get; init; }

    public string? Name { get; init; }
    public bool Silent { get; } = true;
    public Disabled Emphasis { get; } = new(true);
    public string? Stack { get; init; }
    public string? BarGap { get; init; }
    public string? BarCategoryGap { get; init; }
    public int? BarWidth { get; init; }
    public int? BarMaxWidth { get; init; }
    public IReadOnlyList<string>? Center { get; init; }
    public IReadOnlyList<string>? Radius { get; init; }
    public int? StartAngle { get; init; }
    public bool? AvoidLabelOverlap { get; init; }
    public bool? Clockwise { get; init; }
    public string? Symbol { get; init; }
    public double? SymbolSize { get; init; }
    public bool? ShowSymbol { get; init; }
    public bool? ConnectNulls { get; init; }
    public LineStyle? LineStyle { get; init; }
    public ItemStyle? ItemStyle { get; init; }
    public Label? Label { get; init; }
    public LabelLine? LabelLine { get; init; }
    public int? Z { get; init; }
    /// <summary>Where a line that runs level changes to its next value: "middle" is halfway between two columns.</summary>
    public string? Step { get; init; }

    public required IReadOnlyList<Datum> Data { get; init; }
}

public sealed record Disabled([property: JsonPropertyName("disabled")] bool IsDisabled);

/// <summary>One point. A figure without a value has no value here either: ECharts leaves a gap, never a 0.</summary>
public sealed record Datum
{
    public string? Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public object? Value { get; init; }

    public string? Symbol { get; init; }
    public double? SymbolSize { get; init; }
    public ItemStyle? ItemStyle { get; init; }
    public Label? Label { get; init; }
    public LabelLine? LabelLine { get; init; }
}

public sealed record ItemStyle
{
    public string? Color { get; init; }
    public string? BorderColor { get; init; }
    public double? BorderWidth { get; init; }
    public double? Opacity { get; init; }
    public Decal? Decal { get; init; }
}

/// <summary>A pattern drawn over a bar or slice.</summary>
public sealed record Decal
{
    public string Symbol { get; init; } = "rect";
    public double SymbolSize { get; init; } = 1;
    public string Color { get; init; } = "rgba(255,255,255,0.75)";
    public IReadOnlyList<int> DashArrayX { get; init; } = [1, 0];
    public IReadOnlyList<int> DashArrayY { get; init; } = [3, 4];
    public double Rotation { get; init; } = -0.785398;
}

public sealed record Label
{
    public bool Show { get; init; } = true;
    public string? Position { get; init; }
    public int? Distance { get; init; }
    public IReadOnlyList<double>? Offset { get; init; }
    public string? Color { get; init; }
    public string? BackgroundColor { get; init; }
    public int? FontSize { get; init; }
    public string? FontWeight { get; init; }
    public int? LineHeight { get; init; }
    public int? Width { get; init; }
    public string? Overflow { get; init; }
    public string? Align { get; init; }
    public string? AlignTo { get; init; }
    public int? EdgeDistance { get; init; }
    public int? BleedMargin { get; init; }
    public int? DistanceToLabelLine { get; init; }
    public FinishedText? Formatter { get; init; }
}

/// <summary>Text to print as it stands; draw.js hands it to ECharts so that braces and dollars in it mean nothing.</summary>
public sealed record FinishedText(string Text);

public sealed record LabelLine
{
    public bool Show { get; init; } = true;
    public int? Length { get; init; }
    public int? Length2 { get; init; }
    public int? MinTurnAngle { get; init; }
    public LineStyle? LineStyle { get; init; }
}

/// <summary>A line of text set at a place of the picture.</summary>
public sealed record Graphic
{
    public string Type { get; } = "text";
    public bool Silent { get; } = true;
    public double X { get; init; }
    public double Y { get; init; }
    public required GraphicStyle Style { get; init; }
}

public sealed record GraphicStyle
{
    public required string Text { get; init; }
    public string? Fill { get; init; }
    public string? Font { get; init; }
    public string? TextAlign { get; init; }
    public string? TextVerticalAlign { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EChartsOptions))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(double[]))]
internal sealed partial class EChartsJson : JsonSerializerContext;
