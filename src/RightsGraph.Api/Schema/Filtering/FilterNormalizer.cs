using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A field of a <c>where</c>.</summary>
internal abstract class ConditionField : FieldType
{
    /// <summary>Null where values are taken as they are written.</summary>
    public Vocabulary? Vocabulary { get; init; }
}

/// <summary>A value of a filter that its field's vocabulary does not have.</summary>
internal sealed record UnknownValue(string Field, string Value, Vocabulary Vocabulary);

/// <summary>Replaces what people write in a <c>where</c> by the values that are meant: "Syria" by SYR, a month by its
/// days. Compilation and cursors then know one way to say a thing.</summary>
internal sealed class FilterNormalizer(Snapshot snapshot)
{
    private readonly List<UnknownValue> unknown = [];

    /// <summary>In the order of the filter.</summary>
    public IReadOnlyList<UnknownValue> Unknown => unknown;

    /// <param name="value">As it was written; what does not fit the type stays as it is.</param>
    /// <param name="type">The input type of the filter.</param>
    public InputValue Normalize(InputValue value, IGraphType type) => (value, type.GetNamedType()) switch
    {
        (InputList list, _) => new InputList([.. list.Items.Select(item => Normalize(item, type))]),
        (InputObject period, PeriodFilterInput ofPeriod) => ofPeriod.Normalize(period),
        (InputObject members, IComplexGraphType filter) => ReplaceFields(members, (name, member) =>
            filter.GetField(name) switch
            {
                ConditionField { Vocabulary: { } vocabulary } => Operations(member, name, vocabulary),
                { ResolvedType: { } memberType } => Normalize(member, memberType),
                _ => member,
            }),
        _ => value,
    };

    private InputValue Operations(InputValue value, string field, Vocabulary vocabulary) => value switch
    {
        InputList list => new InputList([.. list.Items.Select(item => Operations(item, field, vocabulary))]),
        InputObject members => ReplaceFields(members, (name, operand) => name switch
        {
            "and" or "or" => Operations(operand, field, vocabulary),
            "eq" or "neq" or "in" or "nin" => Operand(operand, field, vocabulary),
            _ => operand,
        }),
        _ => value,
    };

    private InputValue Operand(InputValue operand, string field, Vocabulary vocabulary)
    {
        if (operand is InputList list)
        {
            return new InputList([.. list.Items.Select(item => Operand(item, field, vocabulary))]);
        }

        if (operand is not InputLeaf leaf || TextOf(leaf) is not { } text)
        {
            return operand;
        }

        if (vocabulary.Find(text, snapshot) is { } meant)
        {
            return new InputLeaf(meant);
        }

        unknown.Add(new UnknownValue(field, text, vocabulary));
        return operand;
    }

    private static InputObject ReplaceFields(InputObject members, Func<string, InputValue, InputValue> replace) => new(
        [.. members.Fields.Select(member => KeyValuePair.Create(member.Key, replace(member.Key, member.Value)))]);

    private static string? TextOf(InputLeaf leaf) => leaf.Raw switch
    {
        string text => text,
        GraphQLStringValue literal => literal.Value.ToString(),
        _ => null,
    };
}
