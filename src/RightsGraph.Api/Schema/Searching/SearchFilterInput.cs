using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Search;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>The input type of a search's <c>where</c>, and how its values become the index's filter.</summary>
internal sealed class SearchFilterInput : InputObjectGraphType
{
    public SearchFilterInput()
    {
        Name = "SearchFilterInput";
        Description = "What a search can be narrowed to; answered by the index. Its fields are joined by AND; "
            + "an empty object keeps everything.";
        Junction("and", "All of these must hold.", SearchFilter.And);
        Junction("or", "At least one of these must hold. An empty object in the list is left out.", SearchFilter.Or);
        AddField(new SearchFilterField
        {
            Name = "not",
            ResolvedType = this,
            Description = "This must not hold.",
            Compile = (_, operand) => Compile(operand) is { } negated ? SearchFilter.Not(negated) : null,
        });
        Add<DocumentType?, DocumentTypeOperationFilterInput>("type", FacetField.Type, "By what the text is.", new(
            types => SearchFilter.TypeIn(types.OfType<DocumentType>())));
        Add<string?, CodeOperationFilterInput>(
            "country",
            FacetField.Country,
            "By the alpha-3 codes of the countries that the text is about: eq and in hold where one of them is meant, "
                + $"neq and nin where none is. Here {Vocabulary.AnyCountry}",
            new(SearchFilter.CountryIn),
            Vocabulary.Alpha3Codes);
        Add<string?, CodeOperationFilterInput>(
            "region",
            FacetField.Region,
            $"By the UN geoscheme regions of these countries, in the same way. Here {Vocabulary.AnyCase}",
            new(SearchFilter.RegionIn),
            Vocabulary.Regions);
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
        AddField(new SearchFilterField
        {
            Name = "period",
            Description = PeriodFilterInput.FieldDescription,
            Type = typeof(PeriodFilterInput),
            Compile = (type, operand) => ((PeriodFilterInput)type).Read(operand) is { } period
                ? SearchFilter.InPeriod(period)
                : null,
        });
        Add<string?, CodeOperationFilterInput>(
            "language",
            FacetField.Language,
            $"By the language, BCP 47. Here {Vocabulary.AnyLanguage}",
            new(SearchFilter.LanguageIn),
            Vocabulary.Languages);
        Add<DatePrecision?, DatePrecisionOperationFilterInput>(
            "datePrecision",
            FacetField.DatePrecision,
            "By how much of the date is known; summaries have none.",
            new(SearchFilter.DatePrecisionIn) { IsNullable = true });
        Add<string?, CodeOperationFilterInput>(
            "source", FacetField.Source, "By the name of the source document.", new(SearchFilter.SourceIn));
        Add<string?, CodeOperationFilterInput>(
            "publisher",
            FacetField.Publisher,
            "By who published the text.",
            new(SearchFilter.PublisherIn) { IsNullable = true });
        Add<string?, CodeOperationFilterInput>(
            "topics",
            FacetField.Topic,
            "By the topics of the text: eq and in hold where one of them is meant, neq and nin where none is.",
            new(SearchFilter.TopicIn));
        Add<string?, CodeOperationFilterInput>(
            "authors",
            facet: null,
            "By the authors of the text: eq and in hold where one of them is meant, neq and nin where none is.",
            new(SearchFilter.AuthorIn));
        Add<string?, CodeOperationFilterInput>(
            "mentions",
            FacetField.Mentions,
            "By the alpha-3 codes of the other countries that the text names: eq and in hold where one of them is "
            + $"meant, neq and nin where none is. Here {Vocabulary.AnyCountry}",
            new(SearchFilter.MentionsIn),
            Vocabulary.Alpha3Codes);
    }

    /// <returns>Null where the value says nothing.</returns>
    public SearchFilter? Compile(InputValue value) =>
        Join(value.AsFields().Select(field => Compile(field.Key, field.Value)), SearchFilter.And);

    private SearchFilter? Compile(string name, InputValue operand)
    {
        var field = (SearchFilterField)GetField(name)!;
        var type = field.ResolvedType!;
        return operand is InputNull && type is not ListGraphType
            ? throw ApiErrors.NullOperand(name, type.Name, $"{type.Name}!")
            : field.Compile(type, operand);
    }

    private static SearchFilter? Join(
        IEnumerable<SearchFilter?> conditions, Func<IEnumerable<SearchFilter>, SearchFilter> join) =>
        conditions.OfType<SearchFilter>().ToArray() is { Length: > 0 } stated ? join(stated) : null;

    private void Junction(string name, string description, Func<IEnumerable<SearchFilter>, SearchFilter> join) =>
        AddField(new SearchFilterField
        {
            Name = name,
            ResolvedType = new ListGraphType(new NonNullGraphType(this)),
            Description = description,
            Compile = (_, operand) => operand is InputNull ? null : Join(operand.AsList().Select(Compile), join),
        });

    private void Add<T, TOperations>(
        string name,
        FacetField? facet,
        string description,
        SearchConditions<T> conditions,
        Vocabulary? vocabulary = null)
        where TOperations : OperationInput<T> =>
        AddField(new SearchFilterField
        {
            Name = name,
            Description = description,
            Type = typeof(TOperations),
            Vocabulary = vocabulary,
            Compile = (type, operand) =>
                conditions.Compile(operand, (TOperations)type) is not { } condition ? null
                : facet is { } own ? SearchFilter.On(own, condition)
                : condition,
        });

    private sealed class SearchFilterField : ConditionField
    {
        /// <summary>Makes the condition from the field's type and the operand; null where that says nothing.</summary>
        public required Func<IGraphType, InputValue, SearchFilter?> Compile { get; init; }
    }
}
