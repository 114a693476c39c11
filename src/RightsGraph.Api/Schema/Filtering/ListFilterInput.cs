using System.Collections.Immutable;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Tests a list through a filter of its items, or for being empty.</summary>
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

    /// <returns>Null where the value says nothing.</returns>
    public Func<ImmutableArray<T>, bool>? Compile(InputValue value, FilterContext context)
    {
        Func<ImmutableArray<T>, bool>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            var type = GetField(name)!.ResolvedType!;
            all = Predicates.And(all, operand is InputNull
                ? throw ApiErrors.NullOperand(name, Name, $"{type.Name}!")
                : Compile(name, type, operand, context));
        }

        return all;
    }

    private static Func<ImmutableArray<T>, bool>? Compile(
        string name, IGraphType type, InputValue operand, FilterContext context)
    {
        if (name == "any")
        {
            var expected = (bool)operand.Coerce(type)!;
            return list => !list.IsEmpty == expected;
        }

        if (((TFilter)type).Compile(operand, context) is not { } filter)
        {
            return null;
        }

        // Whichever countries are tested, it is their own lists that are looked at.
        context.Charge?.Invoke(filter.Microseconds * context.Snapshot.Count);
        var test = filter.ToPredicate();
        return name switch
        {
            "all" => list => !Exists(list, item => !test(item), context.Cancellation),
            "none" => list => !Exists(list, test, context.Cancellation),
            _ => list => Exists(list, test, context.Cancellation),
        };
    }

    private static bool Exists(ImmutableArray<T> list, Func<T, bool> test, CancellationToken cancellation)
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

// Hot Chocolate's names for filters of lists.
internal sealed class ListFilterInputTypeOfSummaryFilterInput()
    : ListFilterInput<Summary, SummaryFilterInput>("ListFilterInputTypeOfSummaryFilterInput", "summaries");

internal sealed class ListFilterInputTypeOfEntryFilterInput()
    : ListFilterInput<Entry, EntryFilterInput>("ListFilterInputTypeOfEntryFilterInput", "entries");
