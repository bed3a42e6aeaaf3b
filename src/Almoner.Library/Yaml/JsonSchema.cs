using System.Text.Json.Nodes;

namespace Almoner.Library.Yaml;

/// <summary>Writes a shape as JSON Schema (draft 2020-12), so that an editor completes and checks the library while it is typed.</summary>
public static class JsonSchema
{
    public static JsonObject Of(Shape shape)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = shape.Name,
        };
        foreach (var (key, value) in Mapping(shape)) schema[key] = value?.DeepClone();
        return schema;
    }

    private static JsonObject Mapping(Shape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var value = Of(key.Kind);
            value["description"] = key.About;
            properties[key.Name] = value;
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = shape.About,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (shape.Keys.Any(key => key.Required)) schema["required"] = new JsonArray([.. shape.Keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name))]);
        return schema;
    }

    private static JsonObject Of(Kind kind) => kind switch
    {
        Kind.Text or Kind.Expression => Types("string", "number", "boolean"),
        Kind.Name => Pattern("^[a-z][a-z0-9_-]*$"),
        Kind.MeasureCode => Pattern("^[A-Z]{2,6}[0-9]{2,3}[a-z]?$"),
        Kind.YesNo => new JsonObject { ["type"] = "boolean" },
        Kind.Whole(var from, var to) => new JsonObject { ["type"] = "integer", ["minimum"] = from, ["maximum"] = to },
        Kind.Number => new JsonObject { ["type"] = "number" },
        Kind.Day => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        Kind.Month => Pattern("^[0-9]{4}-[0-9]{2}$"),
        Kind.Span => Pattern("^[0-9]+ (day|month|year)s?$"),
        Kind.Choice(var words) => new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) },
        Kind.Mapping(var shape) => Mapping(shape),
        Kind.MapOf(var of) => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(of) },
        Kind.ListOf(var of) => new JsonObject { ["type"] = "array", ["items"] = Of(of) },
        Kind.Either(var kinds) => new JsonObject { ["anyOf"] = new JsonArray([.. kinds.Select(Of)]) },
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    private static JsonObject Types(params string[] types) => new() { ["type"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]) };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
