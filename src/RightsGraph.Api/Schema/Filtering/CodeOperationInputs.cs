using GraphQL.Types;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Tests of a value out of a short list of values.</summary>
internal abstract class CodeOperationInput<T, TValue> : OperationInput<T>
    where TValue : IGraphType
{
    protected CodeOperationInput(string name, string tested)
    {
        Name = name;
        Description = $"What {tested} can be tested for. Several operators are joined by AND.";
        Equality<TValue>();
        Membership<ListGraphType<NonNullGraphType<TValue>>>();
    }
}

internal sealed class EntryKindOperationFilterInput()
    : CodeOperationInput<EntryKind?, EntryKindType>("EntryKindOperationFilterInput", "a kind of entry");

internal sealed class DocumentTypeOperationFilterInput()
    : CodeOperationInput<DocumentType?, DocumentTypeType>("DocumentTypeOperationFilterInput", "a type of text");

internal sealed class CodeOperationFilterInput()
    : CodeOperationInput<string?, StringGraphType>("CodeOperationFilterInput", "a code");
