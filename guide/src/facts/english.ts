import type { FactKey } from './vocabulary.ts';

/** A fact for those who read English: its short name and the question. Answers kept in Korean are named in English by `ENGLISH_ANSWERS`. */
export interface FactWords {
  readonly label: string;
  readonly ask: string;
}

const PERSON = {
  'age': { label: 'Age in full years', ask: 'How old is the person, in full years?' },
  'pregnant': { label: 'Pregnant', ask: 'Is the person pregnant?' },
  'school.level': { label: 'Kind of school', ask: 'Which school does the person go to?' },
  'dementia': { label: 'Diagnosed with dementia', ask: 'Has dementia ever been diagnosed?' },
  'spouse.age': { label: 'Age of the spouse', ask: 'How old is the spouse, in full years?' },
  'birthDate': { label: 'Birth date', ask: 'What is the birth date?' },
  'relation': { label: 'Relation within the household', ask: 'What is the relation to the rest of the family?' },
} as const;

const HOUSEHOLD = {
  'household.type': { label: 'Type of household', ask: 'With whom does the person live?' },
  'household.basicLivelihood': { label: 'Household receives basic livelihood security', ask: 'Does the household receive basic livelihood security?' },
  'household.nearPoor': { label: 'Near-poor household', ask: 'Is the household recognised as near-poor?' },
  'household.singleParent': { label: 'Protected single-parent or grandparent household', ask: 'Is the household supported as one of a single parent or of grandparents?' },
  'household.hasChild': { label: 'Child in the household', ask: 'Does a child live in the household?' },
  'household.programs': { label: 'Programmes that already serve the household', ask: 'Which programmes already help the family?' },
  'needs': { label: 'Areas of need', ask: 'Which kinds of help are needed most?' },
  'needs.longTerm': { label: 'Lasting case management needed', ask: 'Does the household need to be looked after for a longer time?' },
  'complexity': { label: 'Difficulty of the case', ask: 'Which is it: an ordinary case, or one in which many difficulties meet?' },
  'life.difficulty': { label: 'Daily and social life hampered by safety or mental health', ask: 'Do problems of safety or mental health hamper daily or social life?' },
  'emergencyAid.insufficient': { label: 'Emergency aid alone does not suffice', ask: 'Is emergency aid alone too little?' },
  'livelihood.change': { label: 'Change of basic livelihood security', ask: 'Which has happened lately: has basic livelihood security begun, ended, or neither?' },
  'discovered.crisis': { label: 'Household in crisis, found by a survey', ask: 'Was the household found in crisis by a survey of welfare gaps?' },
} as const;

const BENEFIT = {
  'benefit.basicLivelihood': { label: 'Receives basic livelihood security', ask: 'Does the person receive basic livelihood security?' },
  'benefit.nearPoor': { label: 'Near-poor', ask: 'Is the person recognised as near-poor?' },
  'benefit.basicPension': { label: 'Receives the basic pension', ask: 'Does the person receive the basic pension?' },
  'benefit.medicalAid': { label: 'Entitled to Medical Aid', ask: 'Is the person treated under Medical Aid?' },
  'medicalAid.acquisition': { label: 'How Medical Aid was gained', ask: 'Which is it: Medical Aid for the first time, again, or all along?' },
  'wish.apply': { label: 'Wishes to apply', ask: 'Does the person wish to apply for a service such as care or self-support?' },
  'wish.job': { label: 'Wishes to work', ask: 'Does the person wish to find work?' },
  'family.wantsCounsel': { label: 'Family wishes counselling', ask: 'Does the family wish for counselling, too?' },
  'selfSupport.type': { label: 'Ground for self-support', ask: 'On which ground may the person join a self-support programme?' },
  'selfSupport.fit': { label: 'Fit for self-support', ask: 'What was decided on self-support: fit or not fit?' },
  'debt.highInterest': { label: 'Burdened by loans at high interest', ask: 'Is the person burdened by loans at high interest?' },
  'debt.overdue': { label: 'Debts overdue', ask: 'Are any debts overdue?' },
  'mayor.approved': { label: 'Need recognised by the mayor', ask: 'Is there a record that the municipality recognises the need for this service?' },
  'able.toWork': { label: 'Able to work', ask: 'Do health and circumstances allow the person to work?' },
} as const;

const CARE = {
  'ltc.currentGrade': { label: 'Long-term care grade now', ask: 'What is the long-term care grade now?' },
  'ltc.history': { label: 'Earlier decisions on long-term care', ask: 'Which decisions on long-term care have there been?' },
  'ltc.homeBenefit': { label: 'Uses long-term care at home', ask: 'Does the person use long-term care such as home visits or day care?' },
  'similarService': { label: 'Similar services confirmed', ask: 'Which similar care does the person receive, such as housework and nursing aid or home help for veterans?' },
  'homeCareVoucher.using': { label: 'Uses the housework and nursing aid voucher', ask: 'Does the person use the housework and nursing aid voucher?' },
  'homeCareVoucher.entitled': { label: 'Entitled to the housework and nursing aid voucher', ask: 'Is the person entitled to the housework and nursing aid voucher?' },
  'veteranHomeService.using': { label: 'Uses home help for veterans', ask: 'Does the person use home help for veterans?' },
  'disability.activitySupport': { label: 'Activity support for people with disabilities', ask: 'Is the person entitled to activity support for people with disabilities, or using it?' },
  'localService': { label: 'Local home services in use', ask: 'Which home services of the municipality itself does the person receive?' },
  'sgg.similarServiceTable': { label: 'Decisions of the municipality on similar services', ask: 'How has the municipality decided on that service?' },
  'sgg.visitGroupScheme': { label: 'Groups of home health care in the municipality', ask: 'Into how many groups does the municipality sort home health care?' },
  'borderlineInstitution': { label: 'On the verge of a hospital or home', ask: 'Is the person on the verge of moving into a care hospital or home?' },
  'agency.special': { label: 'Local agency offers special services', ask: 'Does the agency of this area offer special services?' },
  'ltc.assessmentNeeded': { label: 'Long-term care assessment needed', ask: 'Does the person need to be assessed for long-term care?' },
  'integrated.selected': { label: 'Selected for the integrated care pilot', ask: 'Was the person selected in the survey of the integrated care pilot?' },
} as const;

const CONSENT = {
  'consent.thirdParty': { label: 'Consent to give data to a named third party', ask: 'Has the person heard who receives the data and agreed?' },
  'consent.mhService': { label: 'Consent to mental health services', ask: 'Does the person agree to use mental health services?' },
  'consent.mhRegister': { label: 'Consent to registration for mental health', ask: 'Does the person agree to be registered and followed for mental health?' },
  'consent.mhVisit': { label: 'Prior consent to a visit with a mental health professional', ask: 'May a mental health professional come along on the visit?' },
  'consent.visitRegister': { label: 'Consent to registration for home health care', ask: 'Does the person agree to be registered for home health care?' },
  'consent.screenFollowup': { label: 'Consent to follow-up of a check-up', ask: 'Has the person agreed that the health centre is told the results of the check-up?' },
} as const;

const HEALTH = {
  'health.vulnerable': { label: 'Hard to reach health care for social, cultural or economic reasons', ask: 'Is it hard for the person to use a hospital or health centre?' },
  'health.conditions': { label: 'Illnesses', ask: 'Which illnesses does the person have?' },
  'health.behavior': { label: 'Risky habits (smoking, drinking, too little exercise)', ask: 'Which habits are a worry: smoking, drinking, too little exercise?' },
  'kcd.main': { label: 'Main diagnosis (KCD code)', ask: 'What is the code of the main diagnosis on the certificate?' },
  'diagnosis.suspected': { label: 'Suspected mental health problems of a child', ask: 'Which worries are there about the mental health of the child?' },
  'mental.suspected': { label: 'Suspected mental health problems', ask: 'Which mental health problems are left untreated?' },
  'mental.firstEpisodeSuspected': { label: 'Suspected first episode of a mental illness', ask: 'Does this seem to be the first episode of a mental illness?' },
  'medicalUse.pattern': { label: 'Pattern of medical use', ask: 'Which patterns are a worry, such as many hospitals or overlapping medicines?' },
  'admission.sameDiagnosisDays': { label: 'Days in hospital for one illness', ask: 'How many days has the person been in hospital for the same illness?' },
  'medicalNeed': { label: 'Medical need', ask: 'How great is the need to stay in hospital?' },
  'dischargeable': { label: 'May be discharged, medically', ask: 'Has the doctor said that the person may be discharged?' },
  'housing.has': { label: 'Has a home after discharge', ask: 'Does the person have a home to go to after discharge?' },
  'housing.linkable': { label: 'A home can be found', ask: 'Can a home be found for the person?' },
  'addiction': { label: 'Addiction', ask: 'Which is hard to stop: alcohol, gambling, the internet, drugs?' },
  'auditK': { label: 'AUDIT-K score', ask: 'What is the AUDIT-K score?' },
  'alcohol.intoxicated': { label: 'Drunk', ask: 'Is the person drunk now?' },
  'health.needsCare': { label: 'Health care by the health centre needed', ask: 'Does the person seem to need the care of the health centre?' },
  'addiction.assessmentNeeded': { label: 'Assessment or treatment of addiction needed', ask: 'Does the person need an assessment or treatment of addiction?' },
  'addiction.seeksHelp': { label: 'Sees the addiction and asks for help', ask: 'Does the person ask for help to overcome the addiction?' },
  'mental.relapsing': { label: 'Relapses often, medicine or symptoms unmanaged', ask: 'Does the person relapse often because medicine or symptoms are not managed?' },
  'mental.discharged': { label: 'Settling in after a psychiatric hospital', ask: 'Does the person need help to settle in after a psychiatric hospital?' },
  'discharge.on': { label: 'Day of discharge', ask: 'What is the day of discharge?' },
} as const;

const RISK = {
  'risk.deterioration': { label: 'Health may worsen after discharge', ask: 'Is it feared that health worsens after discharge?' },
  'risk.readmission': { label: 'Likelihood of readmission', ask: 'How likely is it that the person returns to hospital?' },
  'history.readmission': { label: 'Admitted and discharged again and again', ask: 'Has the person been admitted and discharged again and again?' },
  'risk.lonelyDeath': { label: 'Risk of dying alone', ask: 'How great does the risk seem that the person comes to harm alone and unseen?' },
  'risk.household': { label: 'Risk of the household', ask: 'What did the risk survey find: ordinary or high risk?' },
  'harm.selfOrOther': { label: 'Harming oneself or others now', ask: 'Is the person harming himself, herself or others now?' },
  'physicalEmergency': { label: 'Physical emergency', ask: 'Is the person in a physical emergency now?' },
  'suicide.attemptInProgress': { label: 'Attempting suicide now', ask: 'Is the person attempting suicide now?' },
  'suicide.history': { label: 'Has attempted suicide', ask: 'Has the person ever attempted suicide?' },
  'suicide.plan': { label: 'Definite plan of suicide', ask: 'Does the person speak of a definite way or time of suicide?' },
  'suicide.ideationRepeated': { label: 'Speaks of suicide again and again', ask: 'Does the person say again and again that he or she wants to die?' },
  'abuse.type': { label: 'Kind of abuse suspected', ask: 'Which abuse or violence is suspected?' },
  'visit.safetyConcern': { label: 'Visitors may not be safe', ask: 'Is there a worry for the safety of those who visit?' },
  'visit.rapportDifficult': { label: 'Hard to gain trust at first', ask: 'Is it likely to be hard to gain trust at first?' },
} as const;

const CASE = {
  'referrer': { label: 'Referring agency', ask: 'Which agency refers?' },
  'program.current': { label: 'Programmes the person is in', ask: 'Which programmes help the person now?' },
  'reason': { label: 'Reason of the referral, in words', ask: 'What is the reason to refer?' },
  'noContactDuration': { label: 'Time without contact', ask: 'For how long has nobody reached the person?' },
  'closure.reason': { label: 'Reason of closure', ask: 'Why is the case to be closed?' },
  'plan.mainServices': { label: 'Main services of the plan', ask: 'Which are the main services of the plan?' },
  'meeting': { label: 'Kind of conference', ask: 'Which conference is held?' },
  'topic': { label: 'Agenda of the conference', ask: 'What does the conference deal with?' },
  'municipality': { label: 'Municipality', ask: 'In which municipality does the person live?' },
  'referral.to': { label: 'Agency to refer to', ask: 'To which agency is the referral to go?' },
  'agency.direction': { label: 'Direction of referrals with that agency', ask: 'In which direction do referrals go with that agency?' },
  'closure.meetingMode': { label: 'How closure is decided', ask: 'How is the closure decided: in person or in writing?' },
  'invited': { label: 'Agencies invited', ask: 'Which agencies were invited to the conference?' },
} as const;

const INTEGRATED = {
  'daily.difficulty': { label: 'Daily life hard because of frailty, disability, illness or accident', ask: 'Is daily life hard because of frailty, disability, illness or an accident?' },
  'care.complexNeed': { label: 'Several kinds of support needed', ask: 'Does the person need several kinds of help together, such as medical and care?' },
  'disability.severe': { label: 'Registered with a severe disability', ask: 'Is the person registered with a severe disability?' },
  'care.ministryRecognised': { label: 'Severely disabled, need recognised by the ministry', ask: 'Has the ministry recognised that this person with a disability needs integrated support?' },
  'care.mayorRecognised': { label: 'Vulnerable, recognised by the municipality with the ministry', ask: 'Has the municipality, with the ministry, recognised the person as vulnerable?' },
  'care.pilotRecipient': { label: 'Received pilot support when the law came into force', ask: 'Did the person receive integrated support of the pilot on 27 March 2026?' },
  'care.receiving': { label: 'Receives integrated support', ask: 'Does the person receive integrated support now?' },
  'care.applicant': { label: 'Who applies for integrated support', ask: 'Who applies for integrated support?' },
  'care.cannotApply': { label: 'Hard to apply in person or through the family', ask: 'Is it hard for the person or the family to apply themselves?' },
  'consent.care': { label: 'Agrees to apply for integrated support after an explanation', ask: 'Does the person, after an explanation, agree to apply for integrated support?' },
  'ltc.rejected': { label: 'Long-term care refused', ask: 'Was an application for long-term care ever refused?' },
  'activitySupport.rejected': { label: 'Activity support refused', ask: 'Was an application for activity support ever refused?' },
  'hospital.justDischarged': { label: 'Just discharged', ask: 'Has the person just been discharged from hospital?' },
  'hospital.leaving': { label: 'About to leave a hospital or home', ask: 'Is the person about to leave a hospital or home?' },
  'crisis.cannotWait': { label: 'Sudden crisis that cannot wait for other support', ask: 'Is there a sudden crisis that cannot wait for other support?' },
  'crisis.emergencyCare': { label: 'Emergency care after a disaster or the like', ask: 'Is care needed at once, because of a disaster or the like?' },
  'care.noCarer': { label: 'Cannot live alone, and the family can hardly care', ask: 'Is the person unable to live alone while the family can hardly care?' },
  'sgg.visitExcludesLtc': { label: 'Municipality leaves grades 1 to 5 out of home health care', ask: 'Has the municipality decided to leave long-term care grades 1 to 5 out of home health care?' },
} as const;

/** Total over the vocabulary: a new fact does not compile without its English. */
export const ENGLISH_FACTS: Readonly<Record<FactKey, FactWords>> = { ...PERSON, ...HOUSEHOLD, ...BENEFIT, ...CARE, ...CONSENT, ...HEALTH, ...RISK, ...CASE, ...INTEGRATED };

/** What a fact may be answered with, and the units; names of agencies stay as they are. */
export const ENGLISH_ANSWERS: Readonly<Record<string, string>> = {
  '세': 'years', '일': 'days',
  '미취학': 'Not yet at school', '초등': 'Primary school', '중등': 'Middle school', '고등': 'High school', '해당없음': 'None',
  '독거': 'Lives alone', '노인부부': 'Elderly couple', '조손': 'Grandparents and grandchildren', '한부모': 'Single parent', '기타': 'Other',
  '일반': 'Ordinary', '고난도': 'Highly difficult', '고위험': 'High risk', '신규': 'Begun', '탈락': 'Ended', '없음': 'None',
  '최초': 'For the first time', '재취득': 'Again', '기존': 'All along',
  '조건부수급자': 'Recipient with conditions', '자활급여특례자': 'Special recipient of self-support', '일반수급자': 'Ordinary recipient', '급여특례가구원': 'Member of a household with special benefits', '차상위자': 'Near-poor', '시설수급자': 'Recipient in an institution',
  '적합': 'Fit', '부적격': 'Not fit', '낮음': 'Low', '보통': 'Medium', '높음': 'High',
  '인지지원': 'Cognitive support', '등급외A': 'Outside the grades A', '등급외B': 'Outside the grades B', '등급외C': 'Outside the grades C',
  '의료쇼핑': 'Many hospitals', '중복처방': 'Overlapping prescriptions', '입퇴원반복': 'Repeated admissions', '사회적입원': 'In hospital for social reasons',
  '알코올': 'Alcohol', '도박': 'Gambling', '인터넷': 'Internet', '마약': 'Drugs',
  '아동학대': 'Child abuse', '노인학대': 'Abuse of the elderly', '가정폭력': 'Domestic violence',
  '본인': 'The person', '친족': 'Relative', '후견인': 'Guardian', '관련기관 담당자': 'Officer of an agency', '시·군·구': 'Municipality',
  '통합사례회의': 'Integrated case conference', '종결회의': 'Closure conference', '자활사례회의': 'Self-support case conference', '선정 사례회의': 'Selection conference', '통합지원회의': 'Integrated support conference',
  '기관→지자체 단방향': 'Agency to municipality only', '지자체→기관 단방향': 'Municipality to agency only', '양방향': 'Both ways', '대면': 'In person', '서면': 'In writing',
};
