using Almoner.Library.Reports;
using Almoner.Terms;

namespace Almoner.Reports.Charts;

public sealed partial record ChartDrawing
{
    /// <summary>
    /// A ring, largest part first. Each part is named beside it with a leader line; the ring is turned so that the small parts
    /// face the side where the names stand, one below the other. The total, when the edition has it, stands in the middle.
    /// </summary>
    private static ChartDrawing Pie(Chart chart)
    {
        var rows = chart.Rows.OrderByDescending(row => row.Figures[0].Value!.Value).ThenBy(row => row.Label, StringComparer.Ordinal).ToList();
        var sum = rows.Sum(row => Drawn(row.Figures[0]));
        var height = Math.Max(300, rows.Count * 38 + 24);
        var largest = Drawn(rows[0].Figures[0]) / sum;

        var data = rows.Select((row, index) => new Datum
        {
            Name = row.Label,
            Value = Plot(row.Figures[0]),
            ItemStyle = (Style(row.Figures[0], SliceColour(index)) ?? new ItemStyle()) with { BorderColor = "#ffffff", BorderWidth = 1.5 },
            Label = new Label { Formatter = new FinishedText(TextWidth.Wrap($"{Printed(row.Figures[0], chart.Wording)} {row.Label}", TextSize, index == 0 ? 120 : 236)), FontWeight = index == 0 ? "bold" : "normal" },
        }).ToList();

        var series = new Series
        {
            Type = "pie",
            Center = ["42%", "50%"],
            Radius = ["62", "112"],
            // The largest part is centred on the left (180 degrees); ECharts draws clockwise from the start angle.
            StartAngle = (int)Math.Round(180 + largest * 180) % 360,
            AvoidLabelOverlap = true,
            Label = new Label
            {
                Position = "outer",
                AlignTo = "labelLine",
                BleedMargin = 2,
                LineHeight = LineOfText,
                FontSize = TextSize,
                Color = Palette.Words.ToString(),
                DistanceToLabelLine = 6,
            },
            LabelLine = new LabelLine { Length = 14, Length2 = 8, LineStyle = new LineStyle { Color = Palette.QuietWords.ToString(), Width = 1 } },
            Data = data,
        };
        var options = Base([.. rows.Select((_, index) => SliceColour(index))], [series]) with
        {
            Graphic = chart.Totals is [{ Value: not null } total]
                ?
                [
                    Middle(height, -4, total.PrintNumber(chart.Wording), "bold 30px"),
                    Middle(height, 22, chart.Wording["chart.in-all"], "13px"),
                ]
                : null,
        };
        return new ChartDrawing(options, WideWidth, height, ChartKind.Pie);
    }

    private static Graphic Middle(int height, int down, string text, string font) => new()
    {
        X = WideWidth * 0.42,
        Y = height / 2.0 + down,
        Style = new GraphicStyle
        {
            Text = text,
            Fill = Palette.Words.ToString(),
            Font = $"{font} {Html.Typeface.Stack}",
            TextAlign = "center",
            TextVerticalAlign = "middle",
        },
    };

    private static Colour SliceColour(int index) => KindColour(index);
}
