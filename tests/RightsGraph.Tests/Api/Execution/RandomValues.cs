using GraphQL;
using GraphQL.Types;
using RightsGraph.Tests.Api.Schema;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// Random values of any input type, good ones and ones that are refused: sizes beyond the limits, cursors that are
/// none,
/// nulls where a filter can't have them.
/// </summary>
internal sealed class RandomValues(Random random, IReadOnlyList<string> ids)
{
    private const int Depth = 3;

    private static readonly string[] Strings =
    [
        .. RandomRecords.Countries, .. RandomRecords.Languages, "text", "a | b", "kz", "", "é \"q\" \\ \n",
    ];

    public Written Of(IGraphType type, int depth = Depth)
    {
        if (type is NonNullGraphType nonNull)
        {
            return OfNullable(nonNull.ResolvedType!, depth);
        }

        return random.Next(12) == 0 ? (string?)null : OfNullable(type, depth);
    }

    private Written OfNullable(IGraphType type, int depth) => type switch
    {
        ListGraphType list => new WrittenList(
            [.. Enumerable.Range(0, Length()).Select(_ => Of(list.ResolvedType!, depth - 1))]),
        IInputObjectGraphType input => OfObject(input, depth),
        EnumerationGraphType @enum => new WrittenEnum(One([.. @enum.Values]).Name),
        BooleanGraphType => random.Next(2) == 0,
        IntGraphType => One([0, 1, 2, 3, 3, 5, 50, 2013, 51, -1]),
        IdGraphType => One([.. ids, "entry_1", ""]),
        _ when type.Name == "LocalDate" => One(RandomRecords.Dates),
        _ when type.Name == "PartialDate" => One([.. RandomRecords.Dates, "2013", "2014-02", "2012-12"]),
        _ => One(Strings),
    };

    private WrittenObject OfObject(IInputObjectGraphType type, int depth)
    {
        var fields = type.Fields
            .Where(field => depth > 0 || field.ResolvedType!.GetNamedType() is ScalarGraphType)
            .ToArray();
        var chosen = Enumerable.Range(0, fields.Length == 0 ? 0 : random.Next(3))
            .Select(_ => One(fields))
            .DistinctBy(field => field.Name);
        return new WrittenObject([.. chosen.Select(field => (field.Name, Of(field.ResolvedType!, depth - 1)))]);
    }

    /// <summary>Now and then one more than fields take.</summary>
    private int Length() => random.Next(20) == 0 ? 51 : random.Next(4);

    private T One<T>(T[] values) => values[random.Next(values.Length)];
}
