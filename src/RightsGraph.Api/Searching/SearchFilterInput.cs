using GraphQL.Types;
using RightsGraph.Api.Arguments;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Filtering;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Searching;

/// <summary>
/// What a search can be narrowed to: the input type that clients see, and how its values become the index's filter.
/// </summary>
internal sealed class SearchFilterInput : InputObjectGraphType
{
    public SearchFilterInput()
    {
        Name = "SearchFilterInput";
        Description = "What a search can be narrowed to; answered by the index. Its fields are joined by AND; "
            + "an empty object keeps everything.";
        var listOfThis = new ListGraphType(new NonNullGraphType(this));
        AddField(new FieldType { Name = "and", ResolvedType = listOfThis, Description = "All of these must hold." });
        AddField(new FieldType
        {
            Name = "or",
            ResolvedType = listOfThis,
            Description = "At least one of these must hold. An empty object in the list is left out.",
        });
        AddField(new FieldType { Name = "not", ResolvedType = this, Description = "This must not hold." });
        Add<DocumentType?, DocumentTypeOperationFilterInput>("type", FacetField.Type, "By what the text is.", new(
            types => SearchFilter.TypeIn(types.OfType<DocumentType>())));
        Add<string?, CodeOperationFilterInput>(
            "country", FacetField.Country, "By its alpha-3 code.", new(SearchFilter.CountryIn));
        Add<string?, CodeOperationFilterInput>(
            "region",
            FacetField.Region,
            "By the UN geoscheme region of its country.",
            new(SearchFilter.RegionIn));
        Add<DateOnly?, LocalDateOperationFilterInput>(
            "date", facet: null, "By the date; summaries have none.", new(SearchFilter.DateIn)
            {
                IsNullable = true,
                Between = SearchFilter.DateBetween,
                Next = date => date == DateOnly.MaxValue ? null : date!.Value.AddDays(1),
                Previous = date => date == DateOnly.MinValue ? null : date!.Value.AddDays(-1),
            });
        Add<int?, IntOperationFilterInput>(
            "year", FacetField.Year, "By the year that the text is about.", new(SearchFilter.YearIn)
            {
                IsNullable = true,
                Between = SearchFilter.YearBetween,
                Next = year => year == int.MaxValue ? null : year + 1,
                Previous = year => year == int.MinValue ? null : year - 1,
            });
        Add<EntryKind?, EntryKindOperationFilterInput>(
            "kind",
            FacetField.Kind,
            "By the kind of entry; summaries have none.",
            new(SearchFilter.KindIn) { IsNullable = true });
        Add<string?, CodeOperationFilterInput>(
            "language", FacetField.Language, "By the language, BCP 47.", new(SearchFilter.LanguageIn));
        Add<string?, CodeOperationFilterInput>(
            "mentions",
            FacetField.Mentions,
            "By the alpha-3 codes of the other countries that the text names: eq and in hold where one of them is "
            + "meant, neq and nin where none is.",
            new(SearchFilter.MentionsIn));
    }

    /// <summary>Null where the value says nothing.</summary>
    public SearchFilter? Compile(InputValue value)
    {
        var conditions = value.AsFields()
            .Select(field => Compile(field.Key, field.Value))
            .OfType<SearchFilter>()
            .ToArray();
        return conditions.Length == 0 ? null : SearchFilter.And(conditions);
    }

    private SearchFilter? Compile(string name, InputValue operand)
    {
        if (name is "and" or "or")
        {
            var members = operand is InputNull ? [] : operand.AsList().Select(Compile).OfType<SearchFilter>().ToArray();
            return members.Length == 0 ? null
                : name == "and" ? SearchFilter.And(members)
                : SearchFilter.Or(members);
        }

        if (operand is InputNull)
        {
            var type = GetField(name)!.ResolvedType!.Name;
            throw ApiErrors.NullOperand(name, type, $"{type}!");
        }

        return name == "not"
            ? Compile(operand) is { } negated ? SearchFilter.Not(negated) : null
            : ((SearchFilterField)GetField(name)!).Compile(operand);
    }

    private void Add<T, TOperations>(
        string name, FacetField? facet, string description, SearchConditions<T> conditions)
        where TOperations : OperationInput<T>
    {
        SearchFilterField? added = null;
        added = new SearchFilterField
        {
            Name = name,
            Description = description,
            Type = typeof(TOperations),
            Compile = operand =>
                conditions.Compile(operand, (TOperations)added!.ResolvedType!) is not { } condition ? null
                : facet is { } own ? SearchFilter.On(own, condition)
                : condition,
        };
        AddField(added);
    }
}

/// <summary>A field of the search's filter that knows what condition of the index it stands for.</summary>
internal sealed class SearchFilterField : FieldType
{
    public required Func<InputValue, SearchFilter?> Compile { get; init; }
}
