using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Tests a list of texts through the operators on its items, or for being empty; by Hot Chocolate's
/// name.</summary>
internal sealed class ListStringOperationFilterInput : InputObjectGraphType
{
    public ListStringOperationFilterInput()
    {
        Name = "ListStringOperationFilterInput";
        Description = "What a list of texts can be tested for. Several fields are joined by AND.";
        Add<StringOperationFilterInput>("all", "All items must satisfy this; an empty list does.");
        Add<StringOperationFilterInput>("none", "No item may satisfy this; an empty list does.");
        Add<StringOperationFilterInput>("some", "At least one item must satisfy this.");
        Add<BooleanGraphType>("any", "With true, there must be items; with false, there must be none.");
    }

    /// <returns>Null where the value says nothing.</returns>
    public Func<IReadOnlyList<string>, bool>? Compile(InputValue value)
    {
        Func<IReadOnlyList<string>, bool>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            var type = GetField(name)!.ResolvedType!;
            all = Predicates.And(all, operand is InputNull
                ? throw ApiErrors.NullOperand(name, Name, $"{type.Name}!")
                : Compile(name, type, operand));
        }

        return all;
    }

    private static Func<IReadOnlyList<string>, bool>? Compile(string name, IGraphType type, InputValue operand)
    {
        if (name == "any")
        {
            var expected = (bool)operand.Coerce(type)!;
            return list => list.Count > 0 == expected;
        }

        return (((StringOperationFilterInput)type).Compile(operand, nullable: false), name) switch
        {
            (null, _) => null,
            ({ } test, "all") => list => list.All(test),
            ({ } test, "none") => list => !list.Any(test),
            ({ } test, _) => list => list.Any(test),
        };
    }

    private void Add<TOperand>(string name, string description) =>
        AddField(new FieldType { Name = name, Description = description, Type = typeof(TOperand) });
}
