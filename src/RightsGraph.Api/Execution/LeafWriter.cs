using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Execution;

/// <summary>Writes a value, which is not null, as its scalar type serialises it.</summary>
internal delegate void LeafWriter<in T>(JsonBuffer json, T value);

/// <summary>Writers for the types that make up nearly all of every response.</summary>
internal static class LeafWriters
{
    private static readonly Dictionary<(Type Scalar, Type Value), Delegate> Known = new()
    {
        [(typeof(StringGraphType), typeof(string))] = (LeafWriter<string>)WriteString,
        [(typeof(IdGraphType), typeof(string))] = (LeafWriter<string>)WriteString,
        [(typeof(IntGraphType), typeof(int))] = (LeafWriter<int>)((json, value) => json.Formatted(value)),
        [(typeof(IntGraphType), typeof(int?))] = (LeafWriter<int?>)((json, value) => json.Formatted(value!.Value)),
        [(typeof(FloatGraphType), typeof(double))] = (LeafWriter<double>)WriteDouble,
        [(typeof(BooleanGraphType), typeof(bool))] = (LeafWriter<bool>)((json, value) => json.Boolean(value)),
        [(typeof(LocalDateType), typeof(DateOnly))] = (LeafWriter<DateOnly>)WriteDate,
    };

    public static LeafWriter<T>? Find<T>(IGraphType scalar) =>
        (LeafWriter<T>?)Known.GetValueOrDefault((scalar.GetType(), typeof(T)));

    private static void WriteString(JsonBuffer json, string value) => json.String(value);

    private static void WriteDouble(JsonBuffer json, double value)
    {
        // JSON has neither infinity nor NaN.
        if (!double.IsFinite(value))
        {
            throw new InvalidOperationException($"{value} is no number that a Float can be.");
        }

        json.Formatted(value);
    }

    private static void WriteDate(JsonBuffer json, DateOnly value)
    {
        json.Raw((byte)'"');
        json.Formatted(value, "O");
        json.Raw((byte)'"');
    }
}
