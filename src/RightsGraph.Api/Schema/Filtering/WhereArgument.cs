using RightsGraph.Api.Request;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The argument <c>where</c> of a field.</summary>
/// <param name="Value">With the values that are meant; null where it is absent.</param>
/// <param name="Warnings">A sentence for each value that is none of its field's; <c>extensions.warnings</c> has them
/// too.</param>
internal sealed record WhereArgument(InputValue? Value, IReadOnlyList<string> Warnings)
{
    private const string Name = "where";

    public static WhereArgument Read(IResolveFieldContext context)
    {
        if (new InputReader(context).Argument(Name) is not { } written)
        {
            return new WhereArgument(null, []);
        }

        var request = context.Request();
        var normalizer = new FilterNormalizer(request.Index.Snapshot);
        var where = normalizer.Normalize(written, context.FieldDefinition.Arguments!.Find(Name)!.ResolvedType!);
        return new WhereArgument(
            where,
            [
                .. normalizer.Unknown
                    .Select(unknown => request.WarnOfUnknownValue(
                        unknown.Field, unknown.Value, unknown.Vocabulary.Unknown, context.Path))
                    .OfType<string>()
                    .Distinct(),
            ]);
    }
}
