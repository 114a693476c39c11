using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Execution;

/// <summary>Writes a value as its scalar type serialises it.</summary>
/// <returns>False for null, for which nothing is written.</returns>
internal delegate bool LeafWriter<in T>(JsonBuffer json, T value);

/// <summary>Writers for the types that make up nearly all of every response.</summary>
internal static class LeafWriters
{
    private static readonly Dictionary<(Type Scalar, Type Value), Delegate> Known = new()
    {
        [(typeof(StringGraphType), typeof(string))] = (LeafWriter<string?>)WriteString,
        [(typeof(IdGraphType), typeof(string))] = (LeafWriter<string?>)WriteString,
        [(typeof(IntGraphType), typeof(int))] = (LeafWriter<int>)WriteInt,
        [(typeof(IntGraphType), typeof(int?))] = (LeafWriter<int?>)WriteNullableInt,
        [(typeof(FloatGraphType), typeof(double))] = (LeafWriter<double>)WriteDouble,
        [(typeof(BooleanGraphType), typeof(bool))] = (LeafWriter<bool>)WriteBoolean,
        [(typeof(LocalDateType), typeof(DateOnly))] = (LeafWriter<DateOnly>)WriteDate,
    };

    public static LeafWriter<T>? Find<T>(IGraphType scalar) =>
        (LeafWriter<T>?)Known.GetValueOrDefault((scalar.GetType(), typeof(T)));

    private static bool WriteString(JsonBuffer json, string? value)
    {
        if (value is null)
        {
            return false;
        }

        json.String(value);
        return true;
    }

    private static bool WriteInt(JsonBuffer json, int value)
    {
        json.Formatted(value);
        return true;
    }

    private static bool WriteNullableInt(JsonBuffer json, int? value) => value is { } number && WriteInt(json, number);

    private static bool WriteDouble(JsonBuffer json, double value)
    {
        // JSON has neither infinity nor NaN.
        if (!double.IsFinite(value))
        {
            throw new InvalidOperationException($"{value} is no number that a Float can be.");
        }

        json.Formatted(value);
        return true;
    }

    private static bool WriteBoolean(JsonBuffer json, bool value)
    {
        json.Boolean(value);
        return true;
    }

    private static bool WriteDate(JsonBuffer json, DateOnly value)
    {
        json.Raw((byte)'"');
        json.Formatted(value, "O");
        json.Raw((byte)'"');
        return true;
    }
}
