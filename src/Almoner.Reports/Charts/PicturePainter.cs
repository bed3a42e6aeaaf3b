using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Almoner.Reports.Charts;

/// <summary>
/// Paints a picture as PNG, for readers whose program knows no SVG. It knows exactly the elements that ECharts draws with; another is a bug.
/// Words are set in Arimo, which travels with the program and has the widths of Arial, so that they come out the same on every machine.
/// </summary>
internal sealed class PicturePainter
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Font("Arimo-Regular.ttf"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Font("Arimo-Bold.ttf"));

    private readonly Dictionary<string, XElement> named;

    private PicturePainter(XElement root) => named = root.Descendants().Where(element => element.Attribute("id") is not null).ToDictionary(element => (string)element.Attribute("id")!, StringComparer.Ordinal);

    /// <param name="picture">From <see cref="OfficePicture"/>.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    /// <param name="scale">Dots a CSS pixel.</param>
    public static byte[] Png(XElement picture, int width, int height, int scale)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width * scale, height * scale, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(scale);
            new PicturePainter(picture).Children(canvas, picture);
        }

        // Flat colours need no choice of filters, which would take most of the time.
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 6)) ?? throw new InvalidOperationException("The picture cannot be encoded.");
        return data.ToArray();
    }

    private void Children(SKCanvas canvas, XElement parent)
    {
        foreach (var child in parent.Elements()) Paint(canvas, child);
    }

    private void Paint(SKCanvas canvas, XElement element)
    {
        if (element.Name.LocalName == "defs") return;
        canvas.Save();
        if ((string?)element.Attribute("transform") is { } transform) canvas.Concat(Matrix(transform));
        if (Reference(element, "clip-path") is { } clip)
        {
            foreach (var shape in clip.Elements())
            {
                using var path = Outline(shape);
                canvas.ClipPath(path, antialias: true);
            }
        }

        switch (element.Name.LocalName)
        {
            case "g":
                Children(canvas, element);
                break;
            case "text":
                Words(canvas, element);
                break;
            default:
                using (var path = Outline(element)) Shape(canvas, element, path);
                break;
        }

        canvas.Restore();
    }

    private static SKPath Outline(XElement shape)
    {
        switch (shape.Name.LocalName)
        {
            case "path":
                return SKPath.ParseSvgPathData((string?)shape.Attribute("d")) ?? throw new InvalidOperationException($"A path that is none: {shape}.");
            case "polyline":
                return SKPath.ParseSvgPathData("M" + (string?)shape.Attribute("points")) ?? throw new InvalidOperationException($"A line that is none: {shape}.");
            case "rect":
                using (var outline = new SKPathBuilder())
                {
                    outline.AddRect(SKRect.Create(Number(shape, "x"), Number(shape, "y"), Number(shape, "width"), Number(shape, "height")));
                    return outline.Detach();
                }

            default:
                throw new InvalidOperationException($"Unknown element of a picture: {shape.Name.LocalName}.");
        }
    }

    private void Shape(SKCanvas canvas, XElement element, SKPath path)
    {
        if ((string?)element.Attribute("fill") is not "none")
        {
            using var fill = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Fill };
            if (Reference(element, "fill") is { } pattern)
            {
                using var shader = Pattern(pattern);
                fill.Shader = shader;
                canvas.DrawPath(path, fill);
            }
            else
            {
                fill.Color = Colour(element, "fill");
                canvas.DrawPath(path, fill);
            }
        }

        if ((string?)element.Attribute("stroke") is not null and not "none")
        {
            using var line = new SKPaint
            {
                IsAntialias = true,
                Style = SKPaintStyle.Stroke,
                Color = Colour(element, "stroke"),
                StrokeWidth = Number(element, "stroke-width", 1),
                StrokeCap = (string?)element.Attribute("stroke-linecap") switch { "round" => SKStrokeCap.Round, "square" => SKStrokeCap.Square, _ => SKStrokeCap.Butt },
                StrokeJoin = (string?)element.Attribute("stroke-linejoin") switch { "round" => SKStrokeJoin.Round, "bevel" => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter },
                StrokeMiter = Number(element, "stroke-miterlimit", 4),
            };
            using var dashes = (string?)element.Attribute("stroke-dasharray") is { } lengths ? SKPathEffect.CreateDash(Numbers(lengths), 0) : null;
            line.PathEffect = dashes;
            canvas.DrawPath(path, line);
        }
    }

    /// <summary>The tile, laid over and over.</summary>
    private SKShader Pattern(XElement pattern)
    {
        var tile = SKRect.Create(Number(pattern, "x"), Number(pattern, "y"), Number(pattern, "width"), Number(pattern, "height"));
        using var recorder = new SKPictureRecorder();
        Children(recorder.BeginRecording(tile), pattern);
        using var picture = recorder.EndRecording();
        return SKShader.CreatePicture(picture, SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, (string?)pattern.Attribute("patternTransform") is { } turned ? Matrix(turned) : SKMatrix.Identity, tile);
    }

    private static void Words(SKCanvas canvas, XElement element)
    {
        using var font = new SKFont((string?)element.Attribute("font-weight") == "bold" ? Bold.Value : Regular.Value, Number(element, "font-size"))
        {
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
        };
        using var paint = new SKPaint { IsAntialias = true, Color = Colour(element, "fill") };
        var align = (string?)element.Attribute("text-anchor") switch { "middle" => SKTextAlign.Center, "end" => SKTextAlign.Right, _ => SKTextAlign.Left };
        var (x, y) = (Number(element, "x"), Number(element, "y"));
        if ((string?)element.Attribute("stroke") is not null and not "none" && (string?)element.Attribute("paint-order") == "stroke")
        {
            using var halo = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, Color = Colour(element, "stroke"), StrokeWidth = Number(element, "stroke-width", 1), StrokeJoin = SKStrokeJoin.Round };
            canvas.DrawText(element.Value, x, y, align, font, halo);
        }

        canvas.DrawText(element.Value, x, y, align, font, paint);
    }

    /// <summary>What url(#...) of an attribute leads to; null where it is none.</summary>
    private XElement? Reference(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) is { } value && value.StartsWith("url(#", StringComparison.Ordinal) ? named[value[5..^1]] : null;

    private static SKColor Colour(XElement element, string attribute)
    {
        var text = (string?)element.Attribute(attribute) ?? "#000";
        var opacity = Number(element, attribute + "-opacity", 1);
        var colour = text.StartsWith("rgb(", StringComparison.Ordinal) && Numbers(text[4..^1]) is [var red, var green, var blue]
            ? new SKColor((byte)red, (byte)green, (byte)blue)
            : SKColor.TryParse(text, out var parsed) ? parsed : throw new InvalidOperationException($"Unknown colour of a picture: `{text}`.");
        return colour.WithAlpha((byte)Math.Round(opacity * 255));
    }

    /// <summary>Of one translate, rotate or matrix.</summary>
    private static SKMatrix Matrix(string transform)
    {
        var open = transform.IndexOf('(', StringComparison.Ordinal);
        return (transform[..open], Numbers(transform[(open + 1)..^1])) switch
        {
            ("translate", [var x, var y]) => SKMatrix.CreateTranslation(x, y),
            ("translate", [var x]) => SKMatrix.CreateTranslation(x, 0),
            ("rotate", [var degrees]) => SKMatrix.CreateRotationDegrees(degrees),
            ("matrix", [var a, var b, var c, var d, var e, var f]) => new SKMatrix(a, c, e, b, d, f, 0, 0, 1),
            _ => throw new InvalidOperationException($"Unknown transform of a picture: `{transform}`."),
        };
    }

    private static float[] Numbers(string text) => [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => float.Parse(number, CultureInfo.InvariantCulture))];

    private static float Number(XElement element, string attribute, float otherwise = 0) =>
        (string?)element.Attribute(attribute) is { } text ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static SKTypeface Font(string name)
    {
        using var stream = Embedded.Open(name);
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
