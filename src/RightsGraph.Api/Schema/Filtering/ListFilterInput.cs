using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A condition on a list of records.</summary>
internal delegate bool ListTest<T>(ReadOnlySpan<T> list);

/// <summary>Tests of a list through a filter of its items: all, none, some; or whether there is any.</summary>
internal abstract class ListFilterInput<T, TFilter> : InputObjectGraphType
    where TFilter : FilterInput<T>
{
    protected ListFilterInput(string name, string records)
    {
        Name = name;
        Description = $"What a country's list of {records} can be tested for. Several fields are joined by AND.";
        Add<TFilter>("all", $"All {records} must satisfy this; an empty list does.");
        Add<TFilter>("none", $"None of the {records} may satisfy this; an empty list does.");
        Add<TFilter>("some", $"At least one of the {records} must satisfy this.");
        Add<BooleanGraphType>("any", $"With true, there must be {records}; with false, there must be none.");
    }

    /// <summary>Null where the value says nothing.</summary>
    public ListTest<T>? Compile(InputValue value, FilterContext context)
    {
        ListTest<T>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            if (operand is InputNull)
            {
                var expected = GetField(name)!.ResolvedType!.Name;
                throw ApiErrors.NullOperand(name, Name, $"{expected}!");
            }

            if (Compile(name, operand, context) is { } test)
            {
                var before = all;
                all = before is null ? test : list => before(list) && test(list);
            }
        }

        return all;
    }

    private ListTest<T>? Compile(string name, InputValue operand, FilterContext context)
    {
        var type = GetField(name)!.ResolvedType!;
        if (name == "any")
        {
            var expected = (bool)operand.Coerce(type)!;
            return list => !list.IsEmpty == expected;
        }

        return ((TFilter)type).CompilePredicate(operand, context) is not { } test ? null
            : name switch
            {
                "all" => list => !Exists(list, item => !test(item), context.Cancellation),
                "none" => list => !Exists(list, test, context.Cancellation),
                _ => list => Exists(list, test, context.Cancellation),
            };
    }

    private static bool Exists(ReadOnlySpan<T> list, Func<T, bool> test, CancellationToken cancellation)
    {
        foreach (var item in list)
        {
            cancellation.ThrowIfCancellationRequested();
            if (test(item))
            {
                return true;
            }
        }

        return false;
    }

    private void Add<TOperand>(string name, string description) =>
        AddField(new FieldType { Name = name, Description = description, Type = typeof(TOperand) });
}
