namespace RightsGraph.Search.Queries.Parsing;

/// <summary>The signs and fields before an operand, in any order: <c>title:-a</c> is <c>-title:a</c>. The last sign and
/// the last field count.</summary>
internal sealed class OperandPrefix(QueryNotes notes)
{
    private (Sign Sign, string Written)? sign;
    private SearchField? field;

    public void Take(Sign next, string written)
    {
        if (sign is { } replaced)
        {
            notes.ReplacedOperator(replaced.Written);
        }

        sign = (next, written);
    }

    public void Take(SearchField next)
    {
        if (field is { } replaced)
        {
            notes.ReplacedOperator(Written(replaced));
        }

        field = next;
    }

    public SignedNode? Apply(QueryNode? operand)
    {
        if (operand is not null)
        {
            if (field is { } outer && operand is GroupNode group && QueryLeaves.Find(group).All(IsScoped))
            {
                notes.ReplacedOperator(Written(outer));
            }

            return new SignedNode(
                sign?.Sign ?? Sign.Should, field is { } named ? new ScopedNode(named, operand) : operand);
        }

        if (sign is { } alone)
        {
            notes.IgnoredOperator(alone.Written);
        }

        if (field is { } empty)
        {
            notes.IgnoredOperator(Written(empty));
        }

        return null;
    }

    private static bool IsScoped(SignedNode leaf) => leaf.Node is ScopedNode;

    private static string Written(SearchField field) => FieldSyntax.NameOf(field) + ":";
}
