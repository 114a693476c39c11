using System.Globalization;
using System.Text.Json;

namespace RightsGraph.Tests.Api.Schema;

/// <summary>
/// A value of an input type as a client writes it, as a literal in the query or as JSON in a variable.
/// </summary>
internal abstract record Written
{
    /// <summary>In GraphQL's syntax.</summary>
    public abstract string Literal { get; }

    /// <summary>For the JSON serializer.</summary>
    public abstract object? Json { get; }

    public sealed override string ToString() => Literal;

    public static implicit operator Written(string? text) => new WrittenLeaf(text);

    public static implicit operator Written(int number) => new WrittenLeaf(number);

    public static implicit operator Written(bool boolean) => new WrittenLeaf(boolean);
}

/// <param name="Value">A string, a number, a boolean or null.</param>
internal sealed record WrittenLeaf(object? Value) : Written
{
    public override string Literal => Value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        bool boolean => boolean ? "true" : "false",
        _ => Convert.ToString(Value, CultureInfo.InvariantCulture)!,
    };

    public override object? Json => Value;
}

internal sealed record WrittenEnum(string Name) : Written
{
    public override string Literal => Name;

    public override object Json => Name;
}

internal sealed record WrittenList(params IReadOnlyList<Written> Items) : Written
{
    public override string Literal => $"[{string.Join(", ", Items)}]";

    public override object Json => Items.Select(item => item.Json).ToArray();
}

/// <param name="Fields">Each name once.</param>
internal sealed record WrittenObject(params IReadOnlyList<(string Name, Written Value)> Fields) : Written
{
    public override string Literal =>
        $"{{{string.Join(", ", Fields.Select(member => $"{member.Name}: {member.Value}"))}}}";

    public override object Json => Fields.ToDictionary(member => member.Name, member => member.Value.Json);
}
